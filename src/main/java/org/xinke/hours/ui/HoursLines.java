package org.xinke.hours.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Clock;
import java.util.List;
import org.xinke.hours.HoursLine;
import org.xinke.shared.ui.Times;

/** The ledger of one student: what, from where, when, how much. */
final class HoursLines extends Composite<Div> {
    private static final long serialVersionUID = 1L;

    private final transient Clock clock;

    HoursLines(List<HoursLine> lines, Clock clock) {
        this.clock = clock;
        if (lines.isEmpty()) {
            Paragraph empty = new Paragraph(getTranslation("hours.empty"));
            empty.addClassName("xk-quiet");
            getContent().add(empty);
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("xk-hours-lines");
        lines.forEach(line -> list.add(line(line)));
        getContent().add(list);
    }

    private ListItem line(HoursLine line) {
        Span note = new Span(line.note());
        note.addClassName("xk-hours-note");
        Span source = new Span(getTranslation(
                "hours.source",
                getTranslation("hours.kind." + line.kind()),
                getTranslation(line.sourceType() + ".hoursSource"),
                Times.moment(line.at(), clock.getZone(), getLocale())));
        source.addClassName("xk-quiet");
        Span hours = new Span(getTranslation(
                line.hours().signum() < 0 ? "hours.minus" : "hours.plus",
                line.hours().abs()));
        hours.addClassName("xk-hours-amount");
        return new ListItem(new Div(note, source), hours);
    }
}
