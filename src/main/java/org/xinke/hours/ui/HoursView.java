package org.xinke.hours.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import org.xinke.hours.HoursLine;
import org.xinke.hours.HoursQueries;
import org.xinke.hours.HoursSummary;
import org.xinke.shared.Role;
import org.xinke.shared.ui.Times;

/** The student's own hours: how far, and every line with its source. */
@Route("hours")
@Menu(title = "hours.title", icon = "vaadin:clock", order = 40)
@RolesAllowed(Role.Names.STUDENT)
public class HoursView extends Composite<Div> implements HasDynamicTitle {
    private final Clock clock;

    @Inject
    public HoursView(HoursQueries hours, Clock clock) {
        this.clock = clock;
        HoursSummary summary = hours.summary();
        getContent().addClassNames("xk-page", "xk-hours");
        Div card = new Div(new HoursRing(summary), new Paragraph(answer(summary)));
        card.addClassName("xk-card");
        getContent()
                .add(
                        new H1(getTranslation("hours.title")),
                        card,
                        new H2(getTranslation("hours.lines")),
                        lines(hours.ledger()));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("hours.title");
    }

    private String answer(HoursSummary summary) {
        BigDecimal left = summary.required().subtract(summary.counted());
        return left.signum() > 0 ? getTranslation("hours.left", left) : getTranslation("hours.done");
    }

    private Component lines(List<HoursLine> lines) {
        if (lines.isEmpty()) {
            Paragraph empty = new Paragraph(getTranslation("hours.empty"));
            empty.addClassName("xk-quiet");
            return empty;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("xk-hours-lines");
        lines.forEach(line -> list.add(line(line)));
        return list;
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
