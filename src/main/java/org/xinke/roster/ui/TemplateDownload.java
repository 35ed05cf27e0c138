package org.xinke.roster.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.time.ZoneOffset;
import java.util.List;
import org.xinke.roster.lists.RosterKind;
import org.xinke.tables.ExcelTable;

/** An empty table with the right headers, and one line that shows how to fill it. */
final class TemplateDownload extends Anchor {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final int WIDTH = 16;

    private final transient RosterWords words;

    TemplateDownload(RosterWords words) {
        this.words = words;
        addClassName("xk-download");
        getElement().setAttribute("router-ignore", true);
        setText(words.say("roster.template"));
    }

    void offer(RosterKind kind) {
        DownloadHandler handler = event -> {
            event.setFileName(words.name(kind, "kind") + ".xlsx");
            event.setContentType(XLSX);
            ExcelTable<RosterKind> table = new ExcelTable<>(words.name(kind, "kind"), ZoneOffset.UTC);
            kind.fields()
                    .forEach(field -> table.text(
                            words.column(kind, field), WIDTH, row -> words.say("roster.example." + field.name())));
            table.write(event.getOutputStream(), (offset, limit) -> offset == 0 ? List.of(kind) : List.of());
        };
        setHref(handler, AttachmentType.DOWNLOAD);
    }
}
