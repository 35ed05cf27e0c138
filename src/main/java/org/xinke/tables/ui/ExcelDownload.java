package org.xinke.tables.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.server.streams.DownloadHandler;
import org.xinke.tables.ExcelTable;

/** Takes a table to Excel. The rows are asked for when it is pressed, with the rights of who presses it. */
public class ExcelDownload extends Anchor {
    private static final long serialVersionUID = 1L;
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /** @param name of the file, without its ending */
    public <T> ExcelDownload(String name, ExcelTable<T> table, ExcelTable.Source<T> source) {
        DownloadHandler handler = event -> {
            event.setFileName(name + ".xlsx");
            event.setContentType(XLSX);
            table.write(event.getOutputStream(), source);
        };
        setHref(handler, AttachmentType.DOWNLOAD);
        addClassName("xk-download");
        getElement().setAttribute("router-ignore", true);
        Icon icon = VaadinIcon.DOWNLOAD_ALT.create();
        icon.setSize("1rem");
        icon.getElement().setAttribute("aria-hidden", "true");
        add(icon);
        add(getTranslation("shared.excel"));
    }
}
