package org.xinke.hours.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
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
import java.time.LocalDate;
import java.util.Optional;
import org.xinke.hours.HoursBooking;
import org.xinke.hours.HoursLine;
import org.xinke.hours.HoursQueries;
import org.xinke.hours.StudentHours;
import org.xinke.shared.NotFound;
import org.xinke.shared.Role;
import org.xinke.shared.ui.Notices;

/** A student's ledger, for the teacher and for academic affairs; who may, books and mends lines here. */
@Route(HoursLinks.HOURS + "/:number")
@RolesAllowed({Role.Names.INSTRUCTOR, Role.Names.LEAD, Role.Names.ACADEMIC_AFFAIRS})
public class StudentHoursView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {
    private final HoursQueries hours;
    private final HoursBooking booking;
    private final Clock clock;

    @Inject
    public StudentHoursView(HoursQueries hours, HoursBooking booking, Clock clock) {
        this.hours = hours;
        this.booking = booking;
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
                        head(student),
                        new HoursLines(student.lines(), clock, line -> mend(student, line)));
    }

    private Div head(StudentHours student) {
        Div head = new Div(new H2(getTranslation("hours.lines")));
        head.addClassName("xk-list-head");
        if (student.mayBook()) {
            head.add(new Button(getTranslation("hours.book"), click -> new BookDialog(LocalDate.now(clock), outside -> {
                        booking.book(student.number(), outside);
                        done(student, "hours.booked");
                    })
                    .open()));
        }
        return head;
    }

    private Optional<Component> mend(StudentHours student, HoursLine line) {
        if (!student.mayCorrect(line)) {
            return Optional.empty();
        }
        Button mend = new Button(
                getTranslation("hours.correct"), click -> new MendDialog(line, student.standing(line), correction -> {
                            booking.correct(student.number(), correction);
                            done(student, "hours.corrected");
                        })
                        .open());
        mend.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        mend.setAriaLabel(getTranslation("hours.correct.of", line.note()));
        return Optional.of(mend);
    }

    private void done(StudentHours student, String key) {
        Notices.done(getTranslation(key));
        show(student.number());
    }
}
