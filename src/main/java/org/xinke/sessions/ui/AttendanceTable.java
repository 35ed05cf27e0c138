package org.xinke.sessions.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import org.xinke.hours.ui.HoursLinks;
import org.xinke.sessions.AttendanceState;
import org.xinke.sessions.attendance.Roll;
import org.xinke.sessions.attendance.RollLine;

/** How everybody took part, after the close; each line can be corrected. */
final class AttendanceTable extends Composite<Div> {
    private static final long serialVersionUID = 1L;

    private final transient SessionWords words;
    private final transient Correcting correcting;

    AttendanceTable(Roll roll, SessionWords words, Correcting correcting) {
        this.words = words;
        this.correcting = correcting;
        getContent().addClassName("xk-classes");
        roll.students().forEach(student -> getContent().add(line(student)));
    }

    private Div line(RollLine student) {
        Span what = new Span(student.name() + " " + student.number());
        what.addClassName("xk-lesson-what");
        Div said = new Div(what);
        Instant came = student.came();
        if (came != null) {
            Span how = new Span(words.say("sessions.device") + " " + words.clock(came)
                    + (student.sharedDevice() ? " · " + words.say("sessions.sharedDevice") : ""));
            how.addClassName("xk-quiet");
            said.add(how);
        }
        Span state = new Span(words.say("sessions.attendance." + student.state()));
        state.addClassName("xk-state");
        Anchor hours = new Anchor(HoursLinks.of(student.number()), words.say("sessions.hoursOf"));
        hours.setAriaLabel(words.say("sessions.hoursLink"));
        Div end = new Div(state, hours, new Button(words.say("sessions.correct"), e -> new CorrectDialog(
                        student, words, correcting)
                .open()));
        end.addClassName("xk-lesson-end");
        Div row = new Div(said, end);
        row.addClassName("xk-lesson-line");
        return row;
    }

    /** Does it. */
    @FunctionalInterface
    interface Correcting {
        void correct(RollLine student, AttendanceState state, String reason);
    }
}
