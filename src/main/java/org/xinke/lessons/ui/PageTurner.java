package org.xinke.lessons.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import org.xinke.content.LessonPage;
import org.xinke.course.ui.LessonLinks;
import org.xinke.lessons.OpenLesson;

/** Back, overview, on: at the thumb. */
class PageTurner extends Composite<Nav> {
    private final Runnable onOverview;

    PageTurner(Runnable onOverview) {
        this.onOverview = onOverview;
        getContent().addClassName("xk-turner");
        getContent().setAriaLabel(getTranslation("lessons.turn"));
    }

    void show(OpenLesson lesson, LessonPage page) {
        Button overview = new Button(
                getTranslation(
                        "lessons.position",
                        lesson.position(page) + 1,
                        lesson.path(page).size()),
                event -> onOverview.run());
        overview.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        overview.setAriaLabel(getTranslation(
                "lessons.positionLong",
                lesson.position(page) + 1,
                lesson.path(page).size()));
        getContent().removeAll();
        getContent()
                .add(
                        link(lesson, lesson.neighbour(page, -1), "lessons.previous", "xk-turn-back"),
                        overview,
                        lesson.neighbour(page, 1).isPresent()
                                ? link(lesson, lesson.neighbour(page, 1), "lessons.next", "xk-turn-on")
                                : toCourse());
    }

    private Component link(OpenLesson lesson, Optional<LessonPage> target, String key, String style) {
        if (target.isEmpty()) {
            return new Span();
        }
        Anchor link =
                new Anchor(LessonLinks.page(lesson.content().id(), target.get().id()), getTranslation(key));
        link.addClassName(style);
        link.setTitle(target.get().title());
        return link;
    }

    private Component toCourse() {
        Anchor link = new Anchor(LessonLinks.course(), getTranslation("lessons.toCourse"));
        link.addClassName("xk-turn-on");
        return link;
    }
}
