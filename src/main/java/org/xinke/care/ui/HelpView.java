package org.xinke.care.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.stream.Stream;
import org.xinke.care.HelpInfo;
import org.xinke.care.HelpLineCard;
import org.xinke.care.HelpQueries;
import org.xinke.shared.ui.Times;

/** Where to find help, for everybody, signed in or not. */
@Route("help")
@AnonymousAllowed
public class HelpView extends Composite<Div> implements HasDynamicTitle {
    @Inject
    public HelpView(HelpQueries queries) {
        HelpInfo help = queries.current();
        getContent().addClassNames("xk-page", "xk-help");
        getContent().add(new H1(getTranslation("care.title")), new Paragraph(getTranslation("care.intro")));
        Div urgent = new Div(new Paragraph(getTranslation("care.urgent")));
        urgent.addClassName("xk-help-urgent");
        getContent().add(urgent, new HelpLines(help));
        help.center().ifPresent(center -> getContent().add(new H2(center.name()), center(center)));
        reviewed(help).ifPresent(day -> getContent().add(quiet(getTranslation("care.reviewed", day(day)))));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("care.title");
    }

    /** Its numbers stand above, where one tap calls them. */
    private Component center(HelpInfo.Center center) {
        DescriptionList list = new DescriptionList();
        list.addClassName("xk-help-center");
        add(list, "care.place", center.place());
        add(list, "care.qq", center.qq());
        add(list, "care.hours", center.hours());
        add(list, "care.booking", center.booking());
        return list;
    }

    private void add(DescriptionList list, String label, String text) {
        list.add(new DescriptionList.Term(getTranslation(label)), new DescriptionList.Description(text));
    }

    /** The oldest review counts. */
    private static Optional<LocalDate> reviewed(HelpInfo help) {
        return Stream.concat(
                        help.center().map(HelpInfo.Center::reviewedOn).stream(),
                        help.lines().stream().map(HelpLineCard::reviewedOn))
                .min(LocalDate::compareTo);
    }

    private String day(LocalDate day) {
        return Times.day(day.atStartOfDay().toInstant(ZoneOffset.UTC), ZoneOffset.UTC, getLocale());
    }

    private static Paragraph quiet(String text) {
        Paragraph paragraph = new Paragraph(text);
        paragraph.addClassName("xk-quiet");
        return paragraph;
    }
}
