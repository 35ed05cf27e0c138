package org.xinke.sessions.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.xinke.sessions.ClassPlans;
import org.xinke.sessions.SessionState;
import org.xinke.sessions.timetable.Calendars;
import org.xinke.sessions.timetable.SessionChanges;
import org.xinke.sessions.timetable.SessionLine;
import org.xinke.sessions.timetable.SessionQueries;
import org.xinke.sessions.timetable.SessionQueries.SectionChoice;
import org.xinke.sessions.timetable.SessionQueries.SlotLine;
import org.xinke.sessions.timetable.Timetables;
import org.xinke.shared.NotFound;
import org.xinke.shared.Role;
import org.xinke.shared.ui.Notices;

/** The timetable of one section: its weekly times, and every class session that came of them or was added by hand. */
@Route(SessionLinks.TIMETABLES + "/:id([0-9]{1,18})")
@RolesAllowed({Role.Names.INSTRUCTOR, Role.Names.LEAD, Role.Names.ACADEMIC_AFFAIRS})
public class TimetableView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {
    private final SessionQueries queries;
    private final Timetables timetables;
    private final SessionChanges changes;
    private final Calendars calendars;
    private final SessionLines lines;
    private final SessionWords words;
    private String title = "";
    private long section;
    private long term;

    @Inject
    public TimetableView(
            SessionQueries queries,
            Timetables timetables,
            SessionChanges changes,
            Calendars calendars,
            ClassPlans plans,
            Clock clock) {
        this.queries = queries;
        this.timetables = timetables;
        this.changes = changes;
        this.calendars = calendars;
        this.words = new SessionWords(getLocale(), clock.getZone());
        this.lines = new SessionLines(words, plans);
        getContent().addClassNames("xk-page", "xk-page-wide");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(event.getRouteParameters().getLong("id").orElseThrow(NotFound::new));
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    void show(long id) {
        section = id;
        SectionChoice choice = queries.sections().stream()
                .filter(one -> one.id() == id)
                .findFirst()
                .orElseThrow(NotFound::new);
        term = choice.termId();
        title = words.say("sessions.timetableOf", choice.name());
        Nav trail = new Nav(new Anchor(SessionLinks.TIMETABLES, words.say("sessions.timetables")));
        trail.addClassName("xk-trail");
        getContent().removeAll();
        getContent().add(trail, new H1(title), slots(), sessions());
    }

    private Component slots() {
        List<SlotLine> slots = queries.slots(section);
        Div card = new Div(new H2(words.say("sessions.slots")));
        card.addClassName("xk-classes");
        if (slots.isEmpty()) {
            card.add(new Paragraph(words.say("sessions.slotsNone")));
        }
        slots.forEach(slot -> card.add(slot(slot)));
        Button add = new Button(words.say("sessions.slotAdd"), e -> new SlotDialog(
                        section,
                        words,
                        calendars.periods(),
                        queries.teachers(section),
                        calendars.calendar(term).weeks(),
                        timetables,
                        this::added)
                .open());
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Button makeUp = new Button(words.say("sessions.makeUp"), e -> new TimeDialog(
                        "sessions.makeUp", words, calendars.periods(), queries.teachers(section), null, asked -> {
                            changes.makeUp(
                                    section, asked.time(), asked.kind(), List.of(), asked.reason(), asked.despite());
                            done("sessions.madeUp");
                        })
                .open());
        Div tools = new Div(add, makeUp);
        tools.addClassName("xk-actions");
        card.add(tools);
        return card;
    }

    private Div slot(SlotLine slot) {
        Span what = new Span(words.say(
                "sessions.slotLine",
                words.weekday(slot.weekday()),
                words.periods(slot.firstPeriod(), slot.lastPeriod()),
                slot.firstWeek(),
                slot.lastWeek(),
                words.say("sessions.parity." + slot.parity())));
        what.addClassName("xk-lesson-what");
        Span more = new Span(words.say(
                "sessions.slotMore",
                slot.room(),
                slot.teacher(),
                words.say("sessions.kind." + slot.kind()),
                slot.sessions()));
        more.addClassName("xk-quiet");
        Button end = new Button(words.say("sessions.slotEnd"), e -> new ReasonDialog(
                        "sessions.slotEnd", "sessions.slotEndText", reason -> {
                            int ended = timetables.end(slot.id(), reason);
                            Notices.done(words.say("sessions.slotEnded", ended));
                            show(section);
                        })
                .open());
        Div line = new Div(new Div(what, more), end);
        line.addClassName("xk-lesson-line");
        return line;
    }

    private Component sessions() {
        List<SessionLine> all = queries.ofSection(section);
        Div card = new Div(new H2(words.say("sessions.list")));
        card.addClassName("xk-classes");
        if (all.isEmpty()) {
            card.add(new Paragraph(words.say("sessions.listNone")));
        }
        all.forEach(line -> card.add(lines.line(line, false, actions(line))));
        return card;
    }

    private List<Component> actions(SessionLine line) {
        if (line.state() != SessionState.PLANNED) {
            return List.of();
        }
        Button move = new Button(words.say("sessions.move"), e -> new TimeDialog(
                        "sessions.move", words, calendars.periods(), queries.teachers(section), line, asked -> {
                            changes.move(line.id(), asked.time(), asked.reason(), asked.despite());
                            done("sessions.moved");
                        })
                .open());
        Button cancel = new Button(words.say("sessions.cancelOne"), e -> new ReasonDialog(
                        "sessions.cancelOne", "sessions.cancelText", reason -> {
                            changes.cancel(line.id(), reason);
                            done("sessions.cancelled");
                        })
                .open());
        return List.of(move, cancel);
    }

    private void added(int sessions) {
        Notices.done(words.say("sessions.slotAdded", sessions));
        show(section);
    }

    private void done(String key) {
        Notices.done(words.say(key));
        show(section);
    }
}
