package org.xinke.hours.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.xinke.hours.HoursLine;

/** The ledger of one student: what, from where, when, by which document, how much. */
final class HoursLines extends Composite<Div> {
    private static final long serialVersionUID = 1L;

    private final transient HoursWords words;
    private final transient Function<HoursLine, Optional<Component>> tool;

    HoursLines(List<HoursLine> lines, Clock clock) {
        this(lines, clock, line -> Optional.empty());
    }

    /** @param tool what can be done with a line */
    HoursLines(List<HoursLine> lines, Clock clock, Function<HoursLine, Optional<Component>> tool) {
        this.words = new HoursWords(getLocale(), clock.getZone());
        this.tool = tool;
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
        Span source = new Span(words.source(line));
        source.addClassName("xk-quiet");
        Span hours = new Span(words.amount(line.hours()));
        hours.addClassName("xk-hours-amount");
        Div end = new Div(hours);
        end.addClassName("xk-hours-end");
        tool.apply(line).ifPresent(end::add);
        return new ListItem(new Div(note, source), end);
    }
}
