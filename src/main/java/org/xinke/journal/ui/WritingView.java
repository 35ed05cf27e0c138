package org.xinke.journal.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xinke.content.Block;
import org.xinke.course.ui.LessonLinks;
import org.xinke.journal.OwnWriting;
import org.xinke.journal.Reflections;
import org.xinke.journal.WritingPlace;
import org.xinke.shared.Role;
import org.xinke.shared.ui.Times;

/** 我写的: every reflection and hand-in of the lessons opened so far, how far it is, who may read it and who has. */
@Route("writing")
@RolesAllowed(Role.Names.STUDENT)
public class WritingView extends Composite<Div> implements HasDynamicTitle {
    private final Clock clock;

    @Inject
    public WritingView(Reflections reflections, Clock clock) {
        this.clock = clock;
        List<OwnWriting> all = reflections.all();
        Anchor back = new Anchor(LessonLinks.course(), getTranslation("lessons.toCourse"));
        back.addClassName("xk-back");
        getContent().addClassNames("xk-page", "xk-course");
        getContent().add(back, new H1(getTranslation("lessons.writing.title")));
        if (all.isEmpty()) {
            getContent().add(new Paragraph(getTranslation("lessons.writing.empty")));
            return;
        }
        Paragraph note = new Paragraph(getTranslation("lessons.writing.note"));
        note.addClassName("xk-readers");
        UnorderedList list = new UnorderedList();
        list.addClassName("xk-lessons");
        all.forEach(one -> list.add(new ListItem(card(one))));
        getContent().add(note, list);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("lessons.writing.title");
    }

    private Component card(OwnWriting one) {
        WritingPlace place = one.place();
        Anchor card = new Anchor(LessonLinks.page(place.lessonId(), place.pageId()));
        card.addClassNames("xk-lesson-card", one.state() == OwnWriting.State.TO_WRITE ? "xk-new" : "xk-started");
        card.add(
                span("xk-lesson-title", place.title()),
                span(
                        "xk-quiet",
                        getTranslation(
                                "lessons.writing.from",
                                getTranslation("lessons.writing.kind." + place.kind()),
                                place.lessonId(),
                                place.lessonTitle())),
                span("xk-lesson-state", getTranslation("lessons.writing." + one.state(), moment(one))),
                span("xk-quiet", readers(one)));
        return card;
    }

    private String readers(OwnWriting one) {
        if (one.place().readers() == Block.Readers.AUTHOR) {
            return getTranslation("lessons.writing.readers.AUTHOR");
        }
        if (one.state() != OwnWriting.State.HANDED_IN) {
            return getTranslation("lessons.writing.readers.TEACHER");
        }
        return one.reads() == 0
                ? getTranslation("lessons.reflection.unread")
                : getTranslation("lessons.writing.read", one.reads(), say(one.readAt()));
    }

    private String moment(OwnWriting one) {
        return say(one.handedInAt() == null ? one.savedAt() : one.handedInAt());
    }

    private String say(@Nullable Instant at) {
        return at == null ? "" : Times.moment(at, clock.getZone(), getLocale());
    }

    private static Component span(String style, String text) {
        Span span = new Span(text);
        span.addClassName(style);
        return span;
    }
}
