package org.xinke.lessons.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.xinke.course.ui.LessonLinks;
import org.xinke.lessons.Missing;
import org.xinke.lessons.NextPage;
import org.xinke.lessons.OpenLesson;
import org.xinke.shared.ui.Times;

/** What a lesson still lacks, each with its link; or that it is complete, and what it was worth. */
class CompletionCard extends Composite<Div> {
    private final ZoneId zone;

    CompletionCard(ZoneId zone) {
        this.zone = zone;
        getContent().addClassNames("xk-card", "xk-completion");
        getContent().getElement().setAttribute("role", "status");
    }

    /** @param next where the reader goes on once this lesson is complete */
    void show(OpenLesson lesson, List<Missing> missing, Optional<NextPage> next) {
        getContent().removeAll();
        Instant completedAt = lesson.completedAt();
        if (completedAt == null) {
            showMissing(lesson, missing);
        } else {
            showComplete(lesson, completedAt, next);
        }
    }

    private void showComplete(OpenLesson lesson, Instant at, Optional<NextPage> next) {
        getContent().addClassName("xk-complete");
        Span gain = new Span(getTranslation("lessons.gain", lesson.content().onlineHours()));
        gain.addClassName("xk-gain");
        Anchor hours = new Anchor("hours", getTranslation("lessons.toHours"));
        Div actions = new Div();
        actions.addClassName("xk-actions");
        next.ifPresent(page -> actions.add(nextLesson(page)));
        actions.add(hours);
        getContent()
                .add(
                        gain,
                        new H2(getTranslation("lessons.complete")),
                        new Paragraph(getTranslation(
                                "lessons.completeText",
                                Times.day(at, zone, getLocale()),
                                lesson.content().onlineHours())),
                        actions);
    }

    private Anchor nextLesson(NextPage next) {
        Anchor link = new Anchor(
                LessonLinks.lesson(next.lessonId()), getTranslation("lessons.nextLesson", next.lessonTitle()));
        link.addClassNames("xk-button", "xk-button-main");
        return link;
    }

    private void showMissing(OpenLesson lesson, List<Missing> missing) {
        UnorderedList list = new UnorderedList();
        for (Missing part : missing) {
            Anchor link = new Anchor(
                    LessonLinks.page(lesson.content().id(), part.pageId()),
                    getTranslation(
                            "lessons.missing." + part.kind(),
                            lesson.number(part.pageId()),
                            part.pageTitle(),
                            part.count()));
            list.add(new ListItem(link));
        }
        getContent()
                .add(
                        new H2(getTranslation("lessons.missing")),
                        new Paragraph(getTranslation(
                                "lessons.missingText", lesson.content().onlineHours())),
                        list);
    }
}
