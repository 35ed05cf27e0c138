package org.xinke.watch.ui;

import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.function.ValueProvider;
import java.util.List;
import org.xinke.shared.ui.PhoneGrid;
import org.xinke.watch.AuditLine;

/** The audit record, paged in the database. On a phone one column says it all. */
class AuditGrid extends PhoneGrid<AuditLine> {
    private static final long serialVersionUID = 1L;

    AuditGrid(WatchWords words, Source<AuditLine> source, int count) {
        super(AuditLine.class, "xk-people");
        Column<AuditLine> phone = addColumn(LitRenderer.<AuditLine>of(
                                "<div class='xk-row xk-break'><b>${item.action}</b><span>${item.actor}</span>"
                                        + "<span>${item.at} · ${item.subject}</span><span>${item.change}</span></div>")
                        .withProperty("action", line -> words.action(line.action()))
                        .withProperty("actor", words::actor)
                        .withProperty("at", line -> words.moment(line.at()))
                        .withProperty("subject", AuditLine::subject)
                        .withProperty("change", words::change))
                .setHeader(words.say("watch.audit.title"));
        List<Column<AuditLine>> wide = List.of(
                column(words.say("watch.audit.at"), "11rem", line -> words.moment(line.at())),
                column(words.say("watch.audit.who"), "11rem", words::actor),
                column(words.say("watch.audit.action"), "11rem", line -> words.action(line.action())),
                column(words.say("watch.audit.subject"), "11rem", AuditLine::subject),
                column(words.say("watch.audit.change"), "16rem", words::change),
                column(words.say("watch.audit.origin"), "9rem", line -> line.origin() == null ? "" : line.origin()));
        wide.forEach(column -> column.setTooltipGenerator(line -> words.change(line)));
        fit(source, count);
        turn(phone, wide);
    }

    private Column<AuditLine> column(String header, String width, ValueProvider<AuditLine, String> value) {
        return addColumn(value).setHeader(header).setWidth(width).setResizable(true);
    }
}
