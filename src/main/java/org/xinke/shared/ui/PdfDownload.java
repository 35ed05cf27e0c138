package org.xinke.shared.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.IOException;
import java.io.OutputStream;

/** A link to a PDF that is made when it is pressed. */
public class PdfDownload extends Anchor {
    private static final long serialVersionUID = 1L;

    /** @param name of the file, without its ending */
    public PdfDownload(String name, String label, Writer writer) {
        DownloadHandler handler = event -> {
            event.setFileName(name + ".pdf");
            event.setContentType("application/pdf");
            writer.write(event.getOutputStream());
        };
        setHref(handler, AttachmentType.DOWNLOAD);
        addClassName("xk-download");
        getElement().setAttribute("router-ignore", true);
        Icon icon = VaadinIcon.PRINT.create();
        icon.setSize("1rem");
        icon.getElement().setAttribute("aria-hidden", "true");
        add(icon);
        add(label);
    }

    /** What makes the file. */
    @FunctionalInterface
    public interface Writer {
        void write(OutputStream out) throws IOException;
    }
}
