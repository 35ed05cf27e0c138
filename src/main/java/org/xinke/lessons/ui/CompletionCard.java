package org.xinke.lessons.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.xinke.course.ui.LessonLinks;
import org.xinke.lessons.Missing;
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

    void show(OpenLesson lesson, List<Missing> missing) {
        getContent().removeAll();
        Instant completedAt = lesson.completedAt();
        if (completedAt == null) {
            showMissing(lesson, missing);
        } else {
            showComplete(lesson, completedAt);
        }
    }

    private void showComplete(OpenLesson lesson, Instant at) {
        getContent().addClassName("xk-complete");
        getContent()
                .add(
                        new H2(getTranslation("lessons.complete")),
                        new Paragraph(getTranslation(
                                "lessons.completeText",
                                Times.day(at, zone, getLocale()),
                                lesson.content().onlineHours())),
                        new Anchor("hours", getTranslation("lessons.toHours")));
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
