package org.xinke.journal.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xinke.content.Block;
import org.xinke.journal.OwnReflection;
import org.xinke.journal.Pictures;
import org.xinke.journal.ReflectionRead;
import org.xinke.journal.Reflections;
import org.xinke.journal.WritingKind;
import org.xinke.shared.RuleViolation;
import org.xinke.shared.Texts;
import org.xinke.shared.Unavailable;
import org.xinke.shared.ui.Notices;
import org.xinke.shared.ui.Prose;
import org.xinke.shared.ui.Times;

/** 反思, or what is handed in of a training: who can read it stands before the field to write in. */
public class ReflectionCard extends Composite<Div> {
    private final long owner;
    private final String lessonId;
    private final Block.Reflection task;
    private final WritingKind kind;
    private final Reflections reflections;
    private final ZoneId zone;
    private final Runnable onHandedIn;
    private @Nullable Pictures pictures;

    /** @param owner whose words lie on the device until the server has them */
    public ReflectionCard(
            long owner,
            String lessonId,
            Block.Reflection task,
            Reflections reflections,
            ZoneId zone,
            Runnable onHandedIn) {
        this.owner = owner;
        this.lessonId = lessonId;
        this.task = task;
        this.kind = WritingKind.of(task.id());
        this.reflections = reflections;
        this.zone = zone;
        this.onHandedIn = onHandedIn;
        getContent().addClassNames("xk-card", "xk-reflection");
        getContent().setId(task.id());
        show();
    }

    private void show() {
        getContent().removeAll();
        try {
            show(reflections.own(lessonId, task.id()));
        } catch (Unavailable | RuleViolation e) {
            // the lesson stays readable, and no empty field invites to write over the text
            Paragraph why = new Paragraph(Texts.get(getLocale(), e));
            why.getElement().setAttribute("role", "alert");
            getContent().add(eyebrow(), new Prose(task.html()), why);
        }
    }

    /** Photographs may go with it. */
    public ReflectionCard with(Pictures photographs) {
        pictures = photographs;
        show();
        return this;
    }

    private void show(Optional<OwnReflection> own) {
        Block.Readers readers = own.map(OwnReflection::readers).orElse(task.readers());
        getContent().add(eyebrow(), who(readers), new Prose(task.html()));
        Optional<OwnReflection> sealed = own.filter(reflection -> reflection.handedInAt() != null);
        if (pictures != null) {
            getContent().add(new PicturesField(lessonId, task.id(), pictures, sealed.isEmpty()));
        }
        sealed.ifPresentOrElse(this::showSealed, () -> getContent().add(editor(own, readers)));
    }

    private Component eyebrow() {
        Paragraph eyebrow = new Paragraph(getTranslation("lessons.writing.title." + kind, task.min(), task.max()));
        eyebrow.addClassName("xk-eyebrow");
        return eyebrow;
    }

    private Component who(Block.Readers readers) {
        Paragraph who = new Paragraph(getTranslation("lessons.reflection.readers." + readers));
        who.addClassName("xk-readers");
        return who;
    }

    private Component editor(Optional<OwnReflection> own, Block.Readers readers) {
        return new ReflectionEditor(owner, lessonId, task, own, readers, zone, (text, number) -> {
            reflections.handIn(lessonId, task.id(), text, number);
            Notices.done(getTranslation("lessons.writing.done." + kind + "." + readers));
            show();
            onHandedIn.run();
        });
    }

    private void showSealed(OwnReflection own) {
        Paragraph text = new Paragraph(own.text().isEmpty() ? getTranslation("lessons.reflection.erased") : own.text());
        text.addClassName("xk-reflection-text");
        Paragraph when = new Paragraph(getTranslation(
                "lessons.reflection.handedIn",
                Times.moment(Optional.ofNullable(own.handedInAt()).orElse(own.savedAt()), zone, getLocale())));
        when.addClassName("xk-quiet");
        getContent().add(text, when);
        if (own.readers() == Block.Readers.TEACHER) {
            getContent().add(new H2(getTranslation("lessons.reflection.reads")), reads());
        }
    }

    private Component reads() {
        List<ReflectionRead> reads = reflections.reads(lessonId, task.id());
        if (reads.isEmpty()) {
            return new Paragraph(getTranslation("lessons.reflection.unread"));
        }
        UnorderedList list = new UnorderedList();
        reads.forEach(read -> list.add(new ListItem(
                getTranslation("lessons.reflection.read", read.reader(), Times.moment(read.at(), zone, getLocale())))));
        return list;
    }
}
