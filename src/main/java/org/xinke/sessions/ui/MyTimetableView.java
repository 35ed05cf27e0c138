package org.xinke.sessions.ui;

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
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xinke.notices.ui.NoticeLinks;
import org.xinke.sessions.ClassPlans;
import org.xinke.sessions.Leaves;
import org.xinke.sessions.SessionState;
import org.xinke.sessions.timetable.MySession;
import org.xinke.sessions.timetable.MySessions;
import org.xinke.shared.Role;
import org.xinke.shared.ui.EmptyNote;
import org.xinke.shared.ui.Notices;
import org.xinke.shared.ui.Words;

/** 课表: a student's own classes by week, how each was attended, and leave. */
@Route(SessionLinks.MINE)
@Menu(title = "sessions.mine", icon = "vaadin:calendar-clock", order = 20)
@RolesAllowed(Role.Names.STUDENT)
public class MyTimetableView extends Composite<Div> implements HasDynamicTitle {
    private final MySessions mine;
    private final Leaves leaves;
    private final ClassPlans plans;
    private final SessionWords words;
    private final Clock clock;

    @Inject
    public MyTimetableView(MySessions mine, Leaves leaves, ClassPlans plans, Clock clock) {
        this.mine = mine;
        this.leaves = leaves;
        this.plans = plans;
        this.clock = clock;
        this.words = new SessionWords(getLocale(), clock.getZone());
        getContent().addClassName("xk-page");
        show();
    }

    @Override
    public String getPageTitle() {
        return words.say("sessions.mine");
    }

    private void show() {
        List<MySession> all = mine.all();
        getContent().removeAll();
        getContent().add(new H1(words.say("sessions.mine")));
        if (all.isEmpty()) {
            getContent().add(new EmptyNote(words.say("sessions.mineNone"), words.say("sessions.mineNoneHint")));
            return;
        }
        getContent().add(answer());
        Map<Integer, List<MySession>> weeks =
                all.stream().collect(Collectors.groupingBy(MySession::week, TreeMap::new, Collectors.toList()));
        weeks.forEach((week, sessions) -> {
            Div card = new Div(new H2(words.say("sessions.week", week)));
            card.addClassName("xk-classes");
            sessions.forEach(session -> card.add(line(session)));
            getContent().add(card);
        });
    }

    private Div answer() {
        Div card = new Div(mine.next()
                .map(next -> new Paragraph(words.say(
                        "sessions.mineAnswer",
                        words.when(next.startsAt(), next.endsAt()),
                        next.room(),
                        next.teacher())))
                .orElseGet(() -> new Paragraph(words.say("sessions.mineOver"))));
        Anchor here = new Anchor(SessionLinks.HERE, words.say("sessions.toHere"));
        here.setRouterIgnore(true);
        here.addClassName("xk-download");
        card.add(here, new Anchor(NoticeLinks.SETTINGS, words.say("sessions.toCalendar")));
        card.addClassName("xk-card");
        return card;
    }

    private Div line(MySession session) {
        Span what = new Span(words.when(session.startsAt(), session.endsAt()));
        what.addClassName("xk-lesson-what");
        Span more = new Span(Stream.of(
                        session.room(),
                        session.teacher(),
                        String.join("、", plans.titles(session.plans())),
                        words.say("sessions.hours", Words.plain(session.hours())))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · ")));
        more.addClassName("xk-quiet");
        Div said = new Div(what, more);
        words(session).forEach(text -> {
            Span line = new Span(text);
            line.addClassName("xk-quiet");
            said.add(line);
        });
        Div end = new Div(state(session));
        end.addClassName("xk-lesson-end");
        boolean ahead = session.state() == SessionState.PLANNED || session.state() == SessionState.OPEN;
        if (ahead && session.leave() == null && session.endsAt().isAfter(clock.instant())) {
            end.add(new Button(words.say("sessions.askLeave"), e -> ask(session)));
        }
        Div row = new Div(said, end);
        row.addClassName("xk-lesson-line");
        row.setClassName("xk-lesson-off", session.cancelled());
        return row;
    }

    private List<String> words(MySession session) {
        return Stream.of(
                        session.reason() == null ? "" : words.say("sessions.becauseOf", session.reason()),
                        session.leave() == null ? "" : words.say("sessions.leave." + session.leave()),
                        session.answer() == null ? "" : words.say("sessions.leaveAnswer", session.answer()))
                .filter(text -> !text.isEmpty())
                .toList();
    }

    private Span state(MySession session) {
        Span state = new Span(stateText(session));
        state.addClassName("xk-state");
        return state;
    }

    private String stateText(MySession session) {
        if (session.attended() != null) {
            return words.say(
                    "sessions.mineEarned",
                    words.say("sessions.attendance." + session.attended()),
                    Words.plain(Objects.requireNonNullElse(session.earned(), BigDecimal.ZERO)));
        }
        return session.came() == null
                ? words.say("sessions.state." + session.state())
                : words.say("sessions.mineCame", words.clock(session.came()));
    }

    private void ask(MySession session) {
        new LeaveDialog(words.when(session.startsAt(), session.endsAt()), reason -> {
                    leaves.ask(session.id(), reason);
                    Notices.done(words.say("sessions.leaveAsked"));
                    show();
                })
                .open();
    }
}
