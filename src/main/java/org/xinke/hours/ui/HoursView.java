package org.xinke.hours.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
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
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import org.xinke.hours.HoursProofs;
import org.xinke.hours.HoursQueries;
import org.xinke.hours.HoursSummary;
import org.xinke.hours.WhereToEarn;
import org.xinke.shared.Role;
import org.xinke.shared.ui.Times;
import org.xinke.shared.ui.Words;

/** The student's own hours: how far, and every line with its source. */
@Route(HoursLinks.HOURS)
@Menu(title = "hours.title", icon = "vaadin:clock", order = 40)
@RolesAllowed(Role.Names.STUDENT)
public class HoursView extends Composite<Div> implements HasDynamicTitle {
    @Inject
    public HoursView(HoursQueries hours, @Any Instance<WhereToEarn> places, HoursProofs proofs, Clock clock) {
        HoursSummary summary = hours.summary();
        getContent().addClassNames("xk-page", "xk-hours");
        Div card = new Div(new HoursRing(summary), new Paragraph(answer(summary)));
        card.add(missing(summary, places.stream().toList(), clock));
        card.addClassName("xk-card");
        getContent()
                .add(
                        new H1(getTranslation("hours.title")),
                        card,
                        new H2(getTranslation("hours.lines")),
                        new HoursLines(hours.ledger(), clock),
                        new ProofCard(proofs, clock));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("hours.title");
    }

    private String answer(HoursSummary summary) {
        BigDecimal left = summary.required().subtract(summary.counted());
        return left.signum() > 0 ? getTranslation("hours.left", left) : getTranslation("hours.done");
    }

    /** What each kind still asks for, and where it is to be had. */
    private Component missing(HoursSummary summary, List<WhereToEarn> places, Clock clock) {
        UnorderedList list = new UnorderedList();
        list.addClassName("xk-hours-missing");
        summary.parts().stream().filter(part -> !part.reached()).forEach(part -> {
            ListItem item = new ListItem(new Span(getTranslation(
                    "hours.missing",
                    getTranslation("hours.kind." + part.kind()),
                    part.required().subtract(part.counted()))));
            places.stream().filter(place -> place.kind() == part.kind()).forEach(place -> {
                item.add(new Anchor(place.address(), getTranslation(place.text())));
                place.chances().forEach(chance -> item.add(chance(chance, clock)));
            });
            list.add(item);
        });
        return list;
    }

    private Component chance(WhereToEarn.Chance chance, Clock clock) {
        Span how = new Span(getTranslation(
                "hours.chance",
                Times.moment(chance.at(), clock.getZone(), getLocale()),
                chance.place(),
                Words.plain(chance.hours())));
        how.addClassName("xk-quiet");
        Div line = new Div(new Anchor(chance.address(), chance.what()), how);
        line.addClassName("xk-hours-chance");
        return line;
    }
}
