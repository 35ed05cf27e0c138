package org.xinke.lessons.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.util.function.BiConsumer;
import org.xinke.content.LessonPage;
import org.xinke.course.ui.LessonLinks;
import org.xinke.lessons.OpenLesson;
import org.xinke.lessons.Way;

/** All pages of the lesson, which are read, and where one is. */
class OverviewDialog extends Dialog {
    OverviewDialog(OpenLesson lesson, LessonPage here, BiConsumer<String, Way> onWay) {
        setHeaderTitle(lesson.content().title());
        OrderedList list = new OrderedList();
        list.addClassName("xk-overview");
        lesson.content().pages().forEach(page -> list.add(line(lesson, page, page.equals(here))));
        add(list);
        if (lesson.content().contentNote() != null) {
            add(otherWay(lesson, onWay));
        }
        getFooter().add(new Button(getTranslation("lessons.close"), event -> close()));
    }

    private Button otherWay(OpenLesson lesson, BiConsumer<String, Way> onWay) {
        Way other = lesson.way() == Way.WHOLE ? Way.ROUND : Way.WHOLE;
        return new Button(getTranslation("lessons.way." + other), event -> {
            close();
            onWay.accept(lesson.content().id(), other);
        });
    }

    private ListItem line(OpenLesson lesson, LessonPage page, boolean here) {
        boolean read = lesson.read().contains(page.id());
        String state = read ? "lessons.read" : lesson.onWay(page) ? "lessons.unread" : "lessons.offWay";
        Span mark = new Span(getTranslation(state));
        mark.addClassName(read ? "xk-overview-read" : "xk-overview-unread");
        Span title = new Span(page.title());
        Span kind = new Span(getTranslation("lessons.kind." + page.kind()));
        kind.addClassName("xk-quiet");
        Anchor link = new Anchor(LessonLinks.page(lesson.content().id(), page.id()), title, kind, mark);
        link.getElement().addEventListener("click", event -> close());
        if (here) {
            link.getElement().setAttribute("aria-current", "page");
        }
        return new ListItem(link);
    }
}
