package org.xinke.shared.ui;

import io.nayuki.qrcodegen.QrCode;

/** A QR code as SVG, black on white whatever the look of the page: cameras read it so. It is drawn here and goes to nobody else. */
public final class QrDrawing {
    /** Light around it, as the standard asks. */
    private static final int MARGIN = 4;

    private QrDrawing() {}

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
