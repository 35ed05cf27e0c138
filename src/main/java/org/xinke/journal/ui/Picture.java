package org.xinke.journal.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.function.Supplier;

/** A photograph, small; pressed it opens in a page of its own. Its bytes are asked for with the rights of who looks. */
class Picture extends Anchor {
    private static final long serialVersionUID = 1L;

    Picture(String label, Supplier<byte[]> bytes) {
        DownloadHandler handler = DownloadHandler.fromInputStream(
                event -> new DownloadResponse(new ByteArrayInputStream(bytes.get()), "picture.jpg", "image/jpeg", -1));
        Image image = new Image(handler, label);
        addClassName("xk-picture");
        setHref(handler, AttachmentType.INLINE);
        setTarget("_blank");
        getElement().setAttribute("router-ignore", true);
        add(image);
    }
}
