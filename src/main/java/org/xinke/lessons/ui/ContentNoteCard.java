package org.xinke.lessons.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.function.Consumer;
import org.xinke.content.LessonContent;
import org.xinke.course.ui.LessonLinks;
import org.xinke.lessons.Way;

/** Before a hard topic: what it talks about, and the way round it for equal credit. */
class ContentNoteCard extends Composite<Div> {
    ContentNoteCard(LessonContent lesson, LessonContent.ContentNote note, Consumer<Way> onGoOn) {
        Button goOn = new Button(getTranslation("lessons.note.goOn"), event -> onGoOn.accept(Way.WHOLE));
        goOn.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_LARGE);
        getContent().addClassNames("xk-card", "xk-note");
        getContent()
                .add(
                        new H1(lesson.title()),
                        new H2(getTranslation("lessons.note.title")),
                        new Paragraph(note.text()),
                        new H2(getTranslation("lessons.note.wayRound")),
                        new Paragraph(note.wayRound()),
                        goOn,
                        new Button(getTranslation("lessons.note.goRound"), event -> onGoOn.accept(Way.ROUND)),
                        new Anchor(LessonLinks.course(), getTranslation("lessons.note.later")));
    }
}
