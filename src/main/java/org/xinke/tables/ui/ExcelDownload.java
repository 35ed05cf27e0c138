package org.xinke.tables.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.xinke.shared.ui.FigureTable;
import org.xinke.shared.ui.Times;
import org.xinke.tables.About;
import org.xinke.tables.ExcelTable;

/** Takes a table to Excel. The rows are asked for when it is pressed, with the rights of who presses it. */
public class ExcelDownload extends Anchor {
    private static final long serialVersionUID = 1L;
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /** A table as it is shown: the same columns, filter and order, and above them what it is. */
    public <T> ExcelDownload(About about, Clock clock, ExcelTable<T> table, ExcelTable.Source<T> source) {
        this("shared.excel");
        serve(event -> {
            event.setFileName(about.fileName(LocalDate.now(clock)) + ".xlsx");
            event.setContentType(XLSX);
            table.about(List.of(about.title(), scope(about, clock))).write(event.getOutputStream(), source);
        });
    }

    /** The same of a table that the page holds already. */
    public ExcelDownload(About about, Clock clock, FigureTable shown) {
        this(
                about,
                clock,
                ShownSheet.of(about.title(), clock.getZone(), shown),
                (offset, limit) -> offset == 0 ? shown.rows() : List.of());
    }

    /**
     * A file that another system reads: its columns and nothing else.
     *
     * @param label key of its text
     * @param name of the file, without its ending
     */
    public static <T> ExcelDownload exchange(
            String label, String name, ExcelTable<T> table, ExcelTable.Source<T> source) {
        ExcelDownload download = new ExcelDownload(label);
        download.serve(event -> {
            event.setFileName(name + ".xlsx");
            event.setContentType(XLSX);
            table.write(event.getOutputStream(), source);
        });
        return download;
    }

    private ExcelDownload(String label) {
        addClassName("xk-download");
        getElement().setAttribute("router-ignore", true);
        Icon icon = VaadinIcon.DOWNLOAD_ALT.create();
        icon.setSize("1rem");
        icon.getElement().setAttribute("aria-hidden", "true");
        add(icon);
        add(getTranslation(label));
    }

    private void serve(DownloadHandler handler) {
        setHref(handler, AttachmentType.DOWNLOAD);
    }

    private String scope(About about, Clock clock) {
        String taken = getTranslation("tables.taken", Times.moment(clock.instant(), clock.getZone(), getLocale()));
        return String.join(" · ", about.scope()) + (about.scope().isEmpty() ? "" : " · ") + taken;
    }
}
