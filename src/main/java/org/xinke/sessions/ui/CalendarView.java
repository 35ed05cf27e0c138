package org.xinke.sessions.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.xinke.sessions.timetable.Calendars;
import org.xinke.sessions.timetable.Calendars.TermLine;
import org.xinke.sessions.timetable.SpecialDay;
import org.xinke.sessions.timetable.TermCalendar;
import org.xinke.shared.CurrentUser;
import org.xinke.shared.Role;
import org.xinke.shared.ui.EmptyNote;
import org.xinke.shared.ui.FigureTable;
import org.xinke.shared.ui.FigureTable.Cell;
import org.xinke.shared.ui.Notices;

/** 校历: the weeks of a term, its holidays and 调休; academic affairs change them here. */
@Route(SessionLinks.CALENDAR)
@Menu(title = "sessions.calendar", icon = "vaadin:calendar", order = 34)
@RolesAllowed({Role.Names.INSTRUCTOR, Role.Names.LEAD, Role.Names.ACADEMIC_AFFAIRS})
public class CalendarView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {
    private static final String TERM = "term";

    private final Calendars calendars;
    private final boolean keeps;
    private final SessionWords words;
    private final LocalDate today;

    @Inject
    public CalendarView(Calendars calendars, CurrentUser currentUser, Clock clock) {
        this.calendars = calendars;
        this.keeps = currentUser.get().has(Role.ACADEMIC_AFFAIRS);
        this.words = new SessionWords(getLocale(), clock.getZone());
        this.today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        getContent().addClassNames("xk-page", "xk-page-wide");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(event.getLocation().getQueryParameters().getSingleParameter(TERM).orElse(""));
    }

    /** @param asked the id of a term; without one, or with one that is not there, the present term */
    void show(String asked) {
        List<TermLine> terms = calendars.terms();
        getContent().removeAll();
        getContent().add(new H1(words.say("sessions.calendar")));
        if (terms.isEmpty()) {
            getContent().add(new EmptyNote(words.say("sessions.calendarNone"), words.say("sessions.calendarNoneHint")));
            return;
        }
        TermLine term = terms.stream()
                .filter(one -> String.valueOf(one.id()).equals(asked))
                .findFirst()
                .orElseGet(() -> calendars.present().get(0));
        TermCalendar calendar = calendars.calendar(term.id());
        getContent().add(answer(calendar), tools(term, terms, calendar), days(calendar), weeks(calendar));
    }

    @Override
    public String getPageTitle() {
        return words.say("sessions.calendar");
    }

    private Div answer(TermCalendar calendar) {
        Div card = new Div(new Paragraph(words.say(
                "sessions.calendarAnswer", calendar.term(), words.day(calendar.firstMonday()), calendar.weeks())));
        card.addClassName("xk-card");
        if (calendar.contains(today)) {
            card.add(new Paragraph(words.say("sessions.calendarNow", calendar.week(today), words.weekday(today))));
        }
        Paragraph quiet = new Paragraph(words.say("sessions.calendarText"));
        quiet.addClassName("xk-quiet");
        card.add(quiet);
        return card;
    }

    private Div tools(TermLine term, List<TermLine> terms, TermCalendar calendar) {
        Div tools = new Div();
        tools.addClassName("xk-tools");
        if (terms.size() > 1) {
            Select<TermLine> choice = new Select<>();
            choice.setLabel(words.say("sessions.term"));
            choice.setItems(terms);
            choice.setItemLabelGenerator(TermLine::name);
            choice.setValue(term);
            choice.addValueChangeListener(change -> UI.getCurrent()
                    .navigate(
                            SessionLinks.CALENDAR,
                            QueryParameters.of(
                                    TERM, String.valueOf(change.getValue().id()))));
            tools.add(choice);
        }
        if (keeps) {
            tools.add(
                    new Button(words.say("sessions.calendarEdit"), e -> new WeeksDialog(calendar, this::save).open()),
                    new Button(words.say("sessions.addDay"), e -> new DayDialog(calendar, this::save).open()));
        }
        return tools;
    }

    private void save(TermCalendar calendar) {
        calendars.save(calendar);
        Notices.done(words.say("sessions.calendarSaved"));
        show(String.valueOf(calendar.termId()));
    }

    private Component days(TermCalendar calendar) {
        Div all = new Div(new H2(words.say("sessions.days")));
        all.addClassName("xk-classes");
        if (calendar.days().isEmpty()) {
            all.add(new Paragraph(words.say("sessions.daysNone")));
        }
        calendar.days().forEach(special -> all.add(day(calendar, special)));
        return all;
    }

    private Div day(TermCalendar calendar, SpecialDay special) {
        Span what = new Span(special.name());
        what.addClassName("xk-lesson-what");
        Span how = new Span(dated(calendar, special.day()) + " · " + meaning(calendar, special));
        how.addClassName("xk-quiet");
        Div line = new Div(new Div(what, how));
        line.addClassName("xk-lesson-line");
        if (keeps) {
            line.add(new Button(words.say("sessions.removeDay"), e -> {
                List<SpecialDay> left = new ArrayList<>(calendar.days());
                left.remove(special);
                save(new TermCalendar(
                        calendar.termId(), calendar.term(), calendar.firstMonday(), calendar.weeks(), left));
            }));
        }
        return line;
    }

    private String dated(TermCalendar calendar, LocalDate day) {
        return words.say("sessions.dayLine", words.day(day), calendar.week(day), words.weekday(day));
    }

    private String meaning(TermCalendar calendar, SpecialDay special) {
        LocalDate as = special.asDay();
        return as == null
                ? words.say("sessions.holiday")
                : words.say("sessions.shifted", words.shortDay(as), calendar.week(as), words.weekday(as));
    }

    private Component weeks(TermCalendar calendar) {
        FigureTable table = new FigureTable(
                words.say("sessions.weeksTable"),
                List.of(
                        words.say("sessions.weeksTable"),
                        words.say("sessions.weekFrom"),
                        words.say("sessions.weekTo"),
                        words.say("sessions.weekNotes")));
        IntStream.rangeClosed(1, calendar.weeks())
                .forEach(week -> table.row(
                        Cell.text(words.say("sessions.weekRow", week)),
                        List.of(
                                Cell.text(words.shortDay(calendar.day(week, DayOfWeek.MONDAY))),
                                Cell.text(words.shortDay(calendar.day(week, DayOfWeek.SUNDAY))),
                                Cell.words(notes(calendar, week)))));
        return table.draw();
    }

    private String notes(TermCalendar calendar, int week) {
        return calendar.days().stream()
                .filter(special -> calendar.week(special.day()) == week)
                .map(special -> words.shortDay(special.day()) + " " + special.name() + "：" + meaning(calendar, special))
                .collect(Collectors.joining("；"));
    }
}
