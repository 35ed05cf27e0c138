package org.xinke.sessions.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xinke.sessions.ClassPlans;
import org.xinke.sessions.SessionState;
import org.xinke.sessions.timetable.SessionLine;
import org.xinke.shared.ui.Words;

/** A class session as a line of a page. */
final class SessionLines {
    private final SessionWords words;
    private final ClassPlans plans;

    SessionLines(SessionWords words, ClassPlans plans) {
        this.words = words;
        this.plans = plans;
    }

    /** @param named whether the section is said */
    Div line(SessionLine line, boolean named, List<Component> actions) {
        Anchor link = new Anchor(SessionLinks.session(line.id()), words.when(line));
        Span what = new Span(link);
        what.addClassName("xk-lesson-what");
        Span more = new Span(more(line, named));
        more.addClassName("xk-quiet");
        Div said = new Div(what, more);
        String reason = line.reason();
        if (reason != null) {
            Span why = new Span(words.say("sessions.becauseOf", reason));
            why.addClassName("xk-quiet");
            said.add(why);
        }
        Span state = new Span(words.say("sessions.state." + line.state()));
        state.addClassName("xk-state");
        state.getElement()
                .setAttribute(
                        "data-group",
                        line.state() == SessionState.CLOSED
                                ? "COVERED"
                                : line.state() == SessionState.OPEN ? "LEARNING" : "NONE");
        Div end = new Div(state);
        end.addClassName("xk-lesson-end");
        end.add(actions);
        Div row = new Div(said, end);
        row.addClassName("xk-lesson-line");
        row.setClassName("xk-lesson-off", line.state() == SessionState.CANCELLED);
        return row;
    }

    private String more(SessionLine line, boolean named) {
        String taught = String.join("、", plans.titles(line.plans()));
        return Stream.of(
                        named ? line.section() : words.say("sessions.week", line.week()),
                        line.room(),
                        line.teacher(),
                        words.say("sessions.kind." + line.kind()) + " "
                                + words.say("sessions.hours", Words.plain(line.hours())),
                        taught,
                        people(line))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private String people(SessionLine line) {
        return line.state() == SessionState.CLOSED
                ? words.say("sessions.came", line.came(), line.students())
                : words.say("sessions.students", line.students());
    }
}
