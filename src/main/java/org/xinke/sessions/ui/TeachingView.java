package org.xinke.sessions.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.function.Predicate;
import org.xinke.notices.ui.NoticeLinks;
import org.xinke.sessions.ClassPlans;
import org.xinke.sessions.Leaves;
import org.xinke.sessions.Leaves.LeaveLine;
import org.xinke.sessions.SessionSettings;
import org.xinke.sessions.SessionState;
import org.xinke.sessions.timetable.SessionLine;
import org.xinke.sessions.timetable.SessionQueries;
import org.xinke.shared.Role;
import org.xinke.shared.ui.EmptyNote;
import org.xinke.shared.ui.Notices;

/** 上课签到: what the caller teaches today and in these two weeks, and who asks for leave. */
@Route(SessionLinks.TEACHING)
@Menu(title = "sessions.teaching", icon = "vaadin:check-square-o", order = 29)
@RolesAllowed({Role.Names.INSTRUCTOR, Role.Names.LEAD})
public class TeachingView extends Composite<Div> implements HasDynamicTitle {
    private static final int DAYS = 14;

    private final SessionQueries queries;
    private final Leaves leaves;
    private final SessionSettings settings;
    private final SessionLines lines;
    private final SessionWords words;
    private final Clock clock;

    @Inject
    public TeachingView(
            SessionQueries queries, Leaves leaves, SessionSettings settings, ClassPlans plans, Clock clock) {
        this.queries = queries;
        this.leaves = leaves;
        this.settings = settings;
        this.clock = clock;
        this.words = new SessionWords(getLocale(), clock.getZone());
        this.lines = new SessionLines(words, plans);
        getContent().addClassNames("xk-page", "xk-page-wide");
        show();
    }

    @Override
    public String getPageTitle() {
        return words.say("sessions.teaching");
    }

    private void show() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        List<SessionLine> all = queries.own(
                monday.atStartOfDay(clock.getZone()).toInstant(),
                monday.plusDays(DAYS).atStartOfDay(clock.getZone()).toInstant());
        getContent().removeAll();
        getContent().add(new H1(words.say("sessions.teaching")));
        getContent()
                .add(new Paragraph(
                        words.say("sessions.teachingText", settings.early().toMinutes())));
        getContent().add(new Paragraph(new Anchor(NoticeLinks.SETTINGS, words.say("sessions.toCalendar"))));
        waiting(leaves.waiting());
        if (all.isEmpty()) {
            getContent().add(new EmptyNote(words.say("sessions.teachingNone"), words.say("sessions.teachingNoneHint")));
        }
        LocalDate next = monday.plusWeeks(1);
        part("sessions.today", true, all, line -> line.day().equals(today));
        part(
                "sessions.thisWeek",
                false,
                all,
                line -> line.day().isBefore(next) && !line.day().equals(today));
        part("sessions.nextWeek", false, all, line -> !line.day().isBefore(next));
    }

    private void part(String title, boolean now, List<SessionLine> all, Predicate<SessionLine> which) {
        List<SessionLine> some = all.stream().filter(which).toList();
        if (some.isEmpty()) {
            return;
        }
        Div card = new Div(new H2(words.say(title)));
        card.addClassName("xk-classes");
        card.setClassName("xk-classes-now", now);
        some.forEach(line -> card.add(lines.line(line, true, List.of(way(line)))));
        getContent().add(card);
    }

    private Component way(SessionLine line) {
        boolean done = line.state() == SessionState.CLOSED || line.state() == SessionState.CANCELLED;
        Anchor way = new Anchor(
                SessionLinks.session(line.id()), words.say(done ? "sessions.toSessionDone" : "sessions.toSession"));
        way.addClassName("xk-download");
        return way;
    }

    private void waiting(List<LeaveLine> asked) {
        if (asked.isEmpty()) {
            return;
        }
        Div card = new Div(new H2(words.say("sessions.leaves")));
        card.addClassName("xk-classes");
        asked.forEach(leave -> card.add(leave(leave)));
        getContent().add(card);
    }

    private Div leave(LeaveLine leave) {
        Span what = new Span(words.say(
                "sessions.leaveLine",
                leave.name(),
                leave.number(),
                leave.section(),
                words.when(leave.startsAt(), leave.startsAt()).replaceFirst("–.*", "")));
        what.addClassName("xk-lesson-what");
        Span why = new Span(leave.reason());
        why.addClassName("xk-quiet");
        Div end = new Div(
                new Button(words.say("sessions.approve"), e -> decide(leave, true, "")),
                new Button(words.say("sessions.refuse"), e -> new ReasonDialog(
                                "sessions.refuse", "sessions.answerHelp", answer -> decide(leave, false, answer))
                        .open()));
        end.addClassName("xk-lesson-end");
        Div line = new Div(new Div(what, why), end);
        line.addClassName("xk-lesson-line");
        return line;
    }

    private void decide(LeaveLine leave, boolean approved, String answer) {
        leaves.decide(leave.id(), approved, answer);
        Notices.done(words.say(approved ? "sessions.leaveApproved" : "sessions.leaveRefused"));
        show();
    }
}
