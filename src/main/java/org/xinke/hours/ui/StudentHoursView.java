package org.xinke.hours.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.Clock;
import org.xinke.hours.HoursQueries;
import org.xinke.hours.StudentHours;
import org.xinke.shared.NotFound;
import org.xinke.shared.Role;

/** A student's ledger, for the teacher and for academic affairs. */
@Route(HoursLinks.HOURS + "/:number")
@RolesAllowed({Role.Names.INSTRUCTOR, Role.Names.LEAD, Role.Names.ACADEMIC_AFFAIRS})
public class StudentHoursView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {
    private final HoursQueries hours;
    private final Clock clock;

    @Inject
    public StudentHoursView(HoursQueries hours, Clock clock) {
        this.hours = hours;
        this.clock = clock;
        getContent().addClassNames("xk-page", "xk-hours");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(event.getRouteParameters().get("number").orElseThrow(NotFound::new));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("hours.title");
    }

    void show(String number) {
        StudentHours student = hours.of(number);
        Div card = new Div(new HoursRing(student.summary()));
        card.addClassName("xk-card");
        getContent().removeAll();
        getContent()
                .add(
                        new H1(getTranslation("hours.of.student", student.name(), student.number())),
                        card,
                        new H2(getTranslation("hours.lines")),
                        new HoursLines(student.lines(), clock));
    }
}
