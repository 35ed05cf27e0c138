package org.xinke.journal.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
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
import java.util.Map;
import org.xinke.course.ui.LessonLinks;
import org.xinke.journal.PracticeLine;
import org.xinke.journal.PracticeSheets;
import org.xinke.shared.CurrentUser;
import org.xinke.shared.Role;
import org.xinke.shared.ui.ElementJson;
import org.xinke.shared.ui.Times;

/** 我的练习: every piece of the course, and when the student last changed it. */
@Route("practice")
@RolesAllowed(Role.Names.STUDENT)
public class PracticeListView extends Composite<Div> implements HasDynamicTitle {
    private final Clock clock;

    @Inject
    public PracticeListView(PracticeSheets sheets, CurrentUser currentUser, Clock clock) {
        this.clock = clock;
        List<PracticeLine> lines = sheets.all();
        Anchor back = new Anchor(LessonLinks.course(), getTranslation("lessons.toCourse"));
        back.addClassName("xk-back");
        Paragraph privacy = new Paragraph(getTranslation("practice.list.private"));
        privacy.addClassName("xk-readers");
        getContent().addClassNames("xk-page", "xk-course");
        getContent()
                .add(
                        back,
                        new H1(getTranslation("practice.list.title")),
                        privacy,
                        new Waiting(currentUser.personId(), getTranslation("practice.list.waiting", "{0}")));
        UnorderedList list = new UnorderedList();
        list.addClassName("xk-lessons");
        lines.forEach(line -> list.add(new ListItem(card(line))));
        getContent().add(lines.isEmpty() ? new Paragraph(getTranslation("practice.list.empty")) : list);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("practice.list.title");
    }

    private Component card(PracticeLine line) {
        Anchor card = new Anchor(
                line.opened()
                        ? LessonLinks.practice(line.lessonId(), line.blockId())
                        : LessonLinks.page(line.lessonId(), line.pageId()));
        card.addClassNames("xk-lesson-card", "xk-piece-card", line.savedAt() == null ? "xk-new" : "xk-started");
        card.getElement().setAttribute("data-piece", line.piece());
        card.add(
                span("xk-lesson-title", getTranslation("practice.piece." + line.piece())),
                span("xk-lesson-summary", getTranslation("practice.about." + line.piece())),
                span("xk-quiet", getTranslation("practice.list.from", line.lessonId(), line.lessonTitle())),
                span("xk-lesson-state", state(line)));
        return card;
    }

    private String state(PracticeLine line) {
        Instant at = line.savedAt();
        if (at != null) {
            return getTranslation("practice.list.changed", Times.moment(at, clock.getZone(), getLocale()));
        }
        return getTranslation(line.opened() ? "practice.list.blank" : "practice.list.unopened");
    }

    /** Sends what an earlier page could not. */
    @Tag("xk-practice-waiting")
    @JsModule("./journal/practice/pieces.ts")
    private static final class Waiting extends Component {
        Waiting(long owner, String words) {
            getElement().setProperty("owner", String.valueOf(owner));
            getElement().setPropertyJson("words", ElementJson.of(Map.of("waiting", words)));
        }
    }

    private static Component span(String style, String text) {
        Span span = new Span(text);
        span.addClassName(style);
        return span;
    }
}
