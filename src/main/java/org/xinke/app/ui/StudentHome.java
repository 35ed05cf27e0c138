package org.xinke.app.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.xinke.activities.ui.NextActivities;
import org.xinke.course.ui.LessonLinks;
import org.xinke.exams.ui.ExamsAhead;
import org.xinke.hours.HoursQueries;
import org.xinke.hours.ui.HoursRing;
import org.xinke.lessons.LessonQueries;
import org.xinke.lessons.NextPage;
import org.xinke.sessions.timetable.MySessions;
import org.xinke.sessions.ui.NextClass;

/** A student's first page: what next, how far, what is coming. */
class StudentHome extends Composite<Div> {
    @Inject
    StudentHome(
            LessonQueries lessons,
            HoursQueries hours,
            MySessions sessions,
            Clock clock,
            NextClass nextClass,
            ExamsAhead exams,
            NextActivities activities) {
        Coming coming = new Coming();
        coming.add(nextClass);
        coming.add(exams);
        coming.add(activities);
        getContent().addClassName("xk-home");
        getContent()
                .add(
                        lessons.next().map(this::next).orElseGet(this::nothingNext),
                        far(hours, pace(lessons, sessions, clock)),
                        coming);
    }

    private static Optional<Pace> pace(LessonQueries lessons, MySessions sessions, Clock clock) {
        return sessions.calendar().flatMap(calendar -> Pace.of(calendar, LocalDate.now(clock), lessons.done()));
    }

    private Component next(NextPage next) {
        Span small = new Span(getTranslation(next.started() ? "app.home.goOn" : "app.home.begin"));
        small.addClassName("xk-next-small");
        Span lesson = new Span(next.lessonTitle());
        lesson.addClassName("xk-next-title");
        Span page = new Span(getTranslation("app.home.page", next.number(), next.pages(), next.pageTitle()));
        page.addClassName("xk-next-page");
        Span verb = new Span(getTranslation(next.started() ? "app.home.goOnNow" : "app.home.beginNow"));
        verb.addClassName("xk-next-verb");
        Anchor button = new Anchor(LessonLinks.lesson(next.lessonId()), small, lesson, page, verb);
        button.addClassName("xk-next");
        return button;
    }

    private Paragraph line(Pace pace) {
        Paragraph line =
                new Paragraph(getTranslation("app.home.pace." + pace.word(), pace.week(), pace.planned(), pace.done()));
        line.addClassName("xk-pace");
        return line;
    }

    private Component nothingNext() {
        Paragraph text = new Paragraph(getTranslation("app.home.allRead"));
        return new Div(text, new Anchor(LessonLinks.course(), getTranslation("app.home.toCourse")));
    }

    private Component far(HoursQueries hours, Optional<Pace> pace) {
        Section section = new Section(new H2(getTranslation("app.home.far")), new HoursRing(hours.summary()));
        pace.ifPresent(one -> section.add(line(one)));
        section.add(new Anchor("hours", getTranslation("app.home.toHours")));
        section.addClassName("xk-card");
        return section;
    }
}
