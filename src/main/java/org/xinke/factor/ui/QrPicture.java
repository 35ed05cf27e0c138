package org.xinke.factor.ui;

import com.vaadin.flow.component.html.Image;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.xinke.shared.ui.QrDrawing;

/** A QR code as a picture with words. */
final class QrPicture {
    private QrPicture() {}

    static Image of(String text, String said) {
        byte[] svg = QrDrawing.of(text).getBytes(StandardCharsets.UTF_8);
        Image image =
                new Image("data:image/svg+xml;base64," + Base64.getEncoder().encodeToString(svg), said);
        image.setWidth("min(14rem, 70vw)");
        return image;
    }
}
