package org.xinke.lessons.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.List;
import org.xinke.content.LessonPage;
import org.xinke.lessons.OpenLesson;

/** One stroke for each page: read, here, to come. */
class ProgressLine extends Composite<Div> {
    ProgressLine() {
        getContent().addClassName("xk-progress-line");
    }

    void show(OpenLesson lesson, LessonPage here) {
        getContent().removeAll();
        Element strokes = new Element("span").setAttribute("aria-hidden", "true");
        List<LessonPage> path = lesson.path(here);
        for (LessonPage page : path) {
            String state = page.equals(here) ? "here" : "";
            strokes.appendChild(new Element("i")
                    .setAttribute("class", lesson.read().contains(page.id()) ? "read " + state : state));
        }
        getContent().getElement().appendChild(strokes);
        Span words = new Span(
                getTranslation("lessons.pagesRead", read(lesson, path), path.size(), lesson.position(here) + 1));
        words.addClassName("xk-quiet");
        getContent().add(words);
    }

    private static long read(OpenLesson lesson, List<LessonPage> path) {
        return path.stream().filter(page -> lesson.read().contains(page.id())).count();
    }
}
