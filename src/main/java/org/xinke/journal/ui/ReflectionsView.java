package org.xinke.journal.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.xinke.journal.ReflectionLine;
import org.xinke.journal.ReflectionReading;
import org.xinke.journal.ReflectionText;
import org.xinke.shared.Role;
import org.xinke.shared.ui.Times;

/** What the students of the teacher's sections handed in. Opening a text leaves a line that its writer sees. */
@Route("reflections")
@Menu(title = "lessons.reflections.title", icon = "vaadin:pencil", order = 60)
@RolesAllowed({Role.Names.INSTRUCTOR, Role.Names.LEAD})
public class ReflectionsView extends Composite<Div> implements HasDynamicTitle {
    private static final int PAGE = 30;

    private final ReflectionReading reflections;
    private final Clock clock;
    private final UnorderedList list = new UnorderedList();
    private final Button more = new Button(getTranslation("lessons.reflections.more"), event -> load());
    private int shown;

    @Inject
    public ReflectionsView(ReflectionReading reflections, Clock clock) {
        this.reflections = reflections;
        this.clock = clock;
        list.addClassName("xk-reflections");
        getContent().addClassName("xk-page");
        getContent()
                .add(
                        new H1(getTranslation("lessons.reflections.title")),
                        new Paragraph(getTranslation("lessons.reflections.intro")),
                        list,
                        more);
        load();
        if (shown == 0) {
            getContent().add(new Paragraph(getTranslation("lessons.reflections.empty")));
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("lessons.reflections.title");
    }

    private void load() {
        List<ReflectionLine> lines = reflections.list(PAGE + 1, shown);
        lines.stream().limit(PAGE).forEach(line -> list.add(line(line)));
        shown += Math.min(PAGE, lines.size());
        more.setVisible(lines.size() > PAGE);
    }

    private ListItem line(ReflectionLine line) {
        Span who = new Span(line.writer() + " " + line.number());
        who.addClassName("xk-reflections-who");
        Span where = new Span(getTranslation(
                "lessons.reflections.line",
                line.section(),
                getTranslation("lessons.writing.kind." + line.kind()) + " " + line.lessonId(),
                Times.moment(line.handedInAt(), clock.getZone(), getLocale())));
        Span state = new Span(mark(line.readAt() != null));
        where.addClassName("xk-quiet");
        state.addClassName("xk-quiet");
        Button open = new Button(getTranslation("lessons.reflections.open"), event -> {
            open(line.id());
            state.setText(mark(true));
        });
        open.setAriaLabel(getTranslation("lessons.reflections.open") + " " + line.writer());
        return new ListItem(new Div(who, where, state), open);
    }

    private String mark(boolean read) {
        return getTranslation(read ? "lessons.reflections.read" : "lessons.reflections.unread");
    }

    private void open(long id) {
        ReflectionText text = reflections.read(id);
        Dialog dialog = new Dialog();
        dialog.setHeaderTitle(text.writer() + " · " + text.lessonId());
        dialog.setMaxWidth("40rem");
        dialog.add(paragraph(text.text(), "xk-reflection-text"));
        reflections
                .pictures(id)
                .forEach(picture -> dialog.add(
                        new Picture(getTranslation("lessons.picture.any"), () -> reflections.picture(id, picture))));
        dialog.add(paragraph(getTranslation("lessons.reflections.noted", text.writer()), "xk-quiet"));
        dialog.getFooter().add(new Button(getTranslation("lessons.close"), event -> dialog.close()));
        dialog.addOpenedChangeListener(event -> {
            if (!event.isOpened()) {
                dialog.removeAll();
            }
        });
        dialog.open();
    }

    private static Component paragraph(String text, String style) {
        Paragraph paragraph = new Paragraph(text);
        paragraph.addClassName(style);
        return paragraph;
    }
}
