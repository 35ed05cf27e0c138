package org.xinke.factor.ui;

import com.vaadin.flow.component.html.Image;
import io.nayuki.qrcodegen.QrCode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** A QR code, dark on white whatever the look of the page: phones read it so. It is drawn here and goes to nobody else. */
final class QrPicture {
    private static final int MARGIN = 4;

    private QrPicture() {}

    static Image of(String text, String said) {
        byte[] svg = svg(QrCode.encodeText(text, QrCode.Ecc.MEDIUM)).getBytes(StandardCharsets.UTF_8);
        Image image =
                new Image("data:image/svg+xml;base64," + Base64.getEncoder().encodeToString(svg), said);
        image.setWidth("min(14rem, 70vw)");
        return image;
    }

    static String svg(QrCode code) {
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                path.append(code.getModule(x, y) ? "M" + (x + MARGIN) + " " + (y + MARGIN) + "h1v1h-1z" : "");
            }
        }
        int size = code.size + 2 * MARGIN;
        return """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" shape-rendering="crispEdges">\
                <rect width="100%%" height="100%%" fill="#fff"/><path d="%s"/></svg>""".formatted(size, size, path);
    }
}
