package org.xinke.shared.ui;

import io.nayuki.qrcodegen.QrCode;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import javax.imageio.ImageIO;

/** A QR code, black on white whatever the look of the page: cameras read it so. It is drawn here and goes to nobody else. */
public final class QrDrawing {
    /** Light around it, as the standard asks. */
    private static final int MARGIN = 4;

    /** So many points of a picture for one of the code. */
    private static final int POINTS = 8;

    private static final int WHITE = 0xFFFFFF;

    private QrDrawing() {}

    /** As an address that carries the picture itself, for paper. */
    public static String picture(String text) {
        QrCode code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
        int width = (code.size + 2 * MARGIN) * POINTS;
        BufferedImage image = new BufferedImage(width, width, BufferedImage.TYPE_BYTE_BINARY);
        for (int y = 0; y < width; y++) {
            for (int x = 0; x < width; x++) {
                boolean dark = code.getModule(x / POINTS - MARGIN, y / POINTS - MARGIN);
                image.setRGB(x, y, dark ? 0 : WHITE);
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(out.toByteArray());
    }

    /** As SVG, for a page. */
    public static String of(String text) {
        QrCode code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                path.append(code.getModule(x, y) ? "M" + (x + MARGIN) + " " + (y + MARGIN) + "h1v1h-1z" : "");
            }
        }
        return """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %1$d" shape-rendering="crispEdges" role="img" aria-label="QR">\
                <rect width="100%%" height="100%%" fill="#fff"/><path fill="#000" d="%2$s"/></svg>""".formatted(code.size + 2 * MARGIN, path);
    }
}
