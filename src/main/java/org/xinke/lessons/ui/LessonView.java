package org.xinke.lessons.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.xinke.care.HelpQueries;
import org.xinke.care.ui.HelpCard;
import org.xinke.content.LessonContent;
import org.xinke.content.LessonPage;
import org.xinke.course.ui.LessonLinks;
import org.xinke.lessons.LessonQueries;
import org.xinke.lessons.OpenLesson;
import org.xinke.lessons.Reading;
import org.xinke.lessons.Way;
import org.xinke.shared.CurrentUser;
import org.xinke.shared.Role;

/** A lesson, page by page. The address without a page opens where the reader stopped. */
@Route("lessons/:lessonId/:pageId?")
@RolesAllowed(Role.Names.STUDENT)
public class LessonView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {
    private final Reading reading;
    private final LessonQueries queries;
    private final PageBlocks blocks;
    private final ProgressLine line = new ProgressLine();
    private final Anchor back = new Anchor(LessonLinks.course());
    private final Div newer = new Div();
    private final Article article = new Article();
    private final CompletionCard completion;
    private final PageTurner turner = new PageTurner(this::openOverview);
    private final ProgressBeacon beacon;
    private final HelpCard help;
    private @Nullable OpenLesson lesson;
    private @Nullable LessonPage page;
    /** The last step was taken on this very page: then it is said here. */
    private boolean justDone;

    @Inject
    public LessonView(
            Reading reading,
            LessonQueries queries,
            PageBlocks blocks,
            HelpQueries help,
            CurrentUser currentUser,
            Clock clock) {
        this.reading = reading;
        this.queries = queries;
        this.blocks = blocks;
        this.completion = new CompletionCard(clock.getZone());
        this.beacon = new ProgressBeacon(currentUser.personId(), this::refresh);
        this.help = new HelpCard(help.current());
        back.addClassName("xk-back");
        newer.addClassName("xk-newer");
        getContent().addClassNames("xk-page", "xk-lesson");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String lessonId = event.getRouteParameters().get("lessonId").orElse("");
        OpenLesson open = reading.open(lessonId);
        show(open, event.getRouteParameters().get("pageId").orElseGet(() -> practised(open, event.getLocation())));
    }

    /** Who comes from an exam's result is led to the page, not to the lesson's beginning. */
    private static @Nullable String practised(OpenLesson open, Location location) {
        return location.getQueryParameters()
                .getSingleParameter(LessonLinks.OBJECTIVE)
                .map(open::pageOf)
                .orElse(null);
    }

    @Override
    public String getPageTitle() {
        OpenLesson open = lesson;
        LessonPage here = page;
        return open == null || here == null
                ? ""
                : here.title() + " · " + open.content().title();
    }

    void show(OpenLesson open, @Nullable String pageId) {
        lesson = open;
        justDone = false;
        LessonPage here = open.page(pageId);
        page = here;
        LessonContent.ContentNote note = open.content().contentNote();
        if (note != null && open.notePending()) {
            showNote(open.content(), note);
            return;
        }
        reading.visit(open.content().id(), here.id());
        back.setText(open.content().title());
        getContent().removeAll();
        getContent().add(back, line, newer, article, completion, help, turner, beacon);
        showPage(open, here);
        showProgress(open, here);
        turner.show(open, here);
        beacon.watch(open.content().id(), here.id());
    }

    private void showNote(LessonContent content, LessonContent.ContentNote note) {
        getContent().removeAll();
        getContent().add(new ContentNoteCard(content, note, way -> goOn(content.id(), way)));
        getContent().add(help);
    }

    private void goOn(String lessonId, Way way) {
        reading.choose(lessonId, way);
        show(reading.open(lessonId), null);
    }

    private void showPage(OpenLesson open, LessonPage here) {
        Paragraph eyebrow = new Paragraph(
                getTranslation("lessons.eyebrow", getTranslation("lessons.kind." + here.kind()), here.minutes()));
        eyebrow.addClassName("xk-eyebrow");
        H1 title = new H1(here.title());
        title.getElement().setAttribute("tabindex", "-1");
        boolean turned = article.getElement().getChildCount() > 0;
        article.removeAll();
        article.add(eyebrow, title);
        if (open.completedAt() == null && open.position(here) == 0) {
            article.add(rule(open.content()));
        }
        article.add(blocks.of(open.content().id(), here, this::refresh).toArray(Component[]::new));
        if (turned) {
            title.getElement().executeJs("this.focus({preventScroll: true})");
        }
    }

    /** Said before the first line, not after the last. */
    private Component rule(LessonContent content) {
        Paragraph rule = new Paragraph(getTranslation("lessons.rule") + " "
                + getTranslation("lessons.ruleHours", content.onlineHours(), content.minutes()));
        rule.addClassNames("xk-quiet", "xk-rule");
        return rule;
    }

    /** What the last page, and every page of a complete lesson, says at its end. */
    private void showProgress(OpenLesson open, LessonPage here) {
        line.show(open, here);
        newer.setVisible(open.newer());
        if (open.newer() && newer.getElement().getChildCount() == 0) {
            newer.add(
                    new Paragraph(getTranslation("lessons.newer")),
                    new Button(getTranslation("lessons.readNewer"), event -> readNewest()));
        }
        boolean last = open.neighbour(here, 1).isEmpty();
        completion.setVisible(last || justDone);
        if (last || justDone) {
            completion.show(open, queries.missing(open.content().id()), queries.next());
        }
    }

    private void readNewest() {
        if (lesson != null && page != null) {
            show(reading.readNewest(lesson.content().id()), page.id());
        }
    }

    private void refresh() {
        if (lesson != null && page != null) {
            boolean before = lesson.completedAt() != null;
            lesson = reading.open(lesson.content().id());
            justDone = !before && lesson.completedAt() != null;
            showProgress(lesson, page);
        }
    }

    private void openOverview() {
        if (lesson != null && page != null) {
            new OverviewDialog(lesson, page, this::goOn).open();
        }
    }
}
