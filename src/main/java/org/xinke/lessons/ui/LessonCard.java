package org.xinke.lessons.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.xinke.course.ui.LessonLinks;
import org.xinke.lessons.CourseOutline;
import org.xinke.shared.ui.Times;

/** A lesson in the list of the course; all of it is the link. */
class LessonCard extends Composite<Anchor> {
    LessonCard(CourseOutline.Lesson lesson, ZoneId zone) {
        getContent().setHref(LessonLinks.lesson(lesson.id()));
        getContent()
                .addClassNames("xk-lesson-card", "xk-" + lesson.state().name().toLowerCase(Locale.ROOT));
        getContent()
                .add(
                        span("xk-eyebrow", getTranslation("lessons.lessonNumber", lesson.number())),
                        span("xk-lesson-title", lesson.title()),
                        span("xk-lesson-summary", lesson.summary()),
                        span(
                                "xk-quiet",
                                getTranslation(
                                        "lessons.facts", lesson.minutes(), lesson.onlineHours(), lesson.pages())),
                        span("xk-lesson-state", state(lesson, zone)));
        if (lesson.state() == CourseOutline.State.STARTED) {
            getContent().getElement().appendChild(bar(lesson));
        }
    }

    private String state(CourseOutline.Lesson lesson, ZoneId zone) {
        Instant at = lesson.completedAt();
        return getTranslation(
                "lessons.state." + lesson.state(),
                lesson.pagesRead(),
                lesson.pages(),
                at == null ? "" : Times.day(at, zone, getLocale()));
    }

    private static Element bar(CourseOutline.Lesson lesson) {
        int percent = lesson.pages() == 0 ? 0 : 100 * lesson.pagesRead() / lesson.pages();
        Element bar = new Element("span").setAttribute("class", "xk-lesson-bar").setAttribute("aria-hidden", "true");
        bar.appendChild(new Element("i").setAttribute("style", "width:" + percent + "%"));
        return bar;
    }

    private static Component span(String style, String text) {
        Span span = new Span(text);
        span.addClassName(style);
        return span;
    }
}
