package org.xinke.lessons.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.xinke.course.ui.LessonLinks;
import org.xinke.lessons.CourseOutline;
import org.xinke.lessons.LessonQueries;
import org.xinke.shared.Role;

/** All units and lessons, and how far the reader has come in each. */
@Route("course")
@Menu(title = "lessons.title", icon = "vaadin:open-book", order = 10)
@RolesAllowed(Role.Names.STUDENT)
public class CourseView extends Composite<Div> implements HasDynamicTitle {
    private final Clock clock;

    @Inject
    public CourseView(LessonQueries queries, Clock clock) {
        this.clock = clock;
        CourseOutline outline = queries.outline();
        getContent().addClassNames("xk-page", "xk-course");
        if (outline.units().isEmpty()) {
            getContent()
                    .add(new H1(getTranslation("lessons.title")), new Paragraph(getTranslation("lessons.noLessons")));
            return;
        }
        getContent()
                .add(
                        new H1(outline.title()),
                        new Paragraph(getTranslation(
                                "lessons.courseState",
                                outline.completed(),
                                outline.lessons().count())),
                        own(LessonLinks.practice(), "practice.list.title"),
                        own(LessonLinks.writing(), "lessons.writing.title"));
        parts(outline);
    }

    /** One fold a part; the one where the reader goes on stands open. */
    private void parts(CourseOutline outline) {
        String here = CourseOutline.next(outline.lessons().toList())
                .map(CourseOutline.Lesson::id)
                .orElse("");
        outline.units().stream()
                .collect(Collectors.groupingBy(CourseOutline.Unit::part, LinkedHashMap::new, Collectors.toList()))
                .forEach((part, units) -> getContent().add(part(part, units, here)));
    }

    private Component part(String title, List<CourseOutline.Unit> units, String here) {
        List<CourseOutline.Lesson> lessons =
                units.stream().flatMap(unit -> unit.lessons().stream()).toList();
        long done = lessons.stream()
                .filter(lesson -> lesson.state() == CourseOutline.State.COMPLETED)
                .count();
        H2 heading = new H2(title);
        Span count = new Span(getTranslation("lessons.courseDone", done, lessons.size()));
        count.addClassName("xk-quiet");
        Details fold = new Details(new Div(heading, count));
        fold.addClassName("xk-part");
        fold.setOpened(lessons.stream().anyMatch(lesson -> lesson.id().equals(here)));
        units.forEach(unit -> fold.add(unit(unit, here)));
        return fold;
    }

    private Component own(String address, String key) {
        Anchor link = new Anchor(address, getTranslation(key));
        link.addClassName("xk-piece-all");
        return link;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("lessons.title");
    }

    private Component unit(CourseOutline.Unit unit, String here) {
        Section section = new Section(new H3(getTranslation("lessons.unit", unit.number(), unit.title())));
        section.addClassName("xk-unit");
        if (!unit.objectives().isEmpty()) {
            section.add(objectives(unit));
        }
        UnorderedList lessons = new UnorderedList();
        lessons.addClassName("xk-lessons");
        unit.lessons().forEach(lesson -> lessons.add(line(lesson, lesson.id().equals(here))));
        section.add(lessons);
        return section;
    }

    private ListItem line(CourseOutline.Lesson lesson, boolean here) {
        ListItem item = new ListItem(new LessonCard(lesson, clock.getZone()));
        if (here) {
            item.addClassName("xk-here");
            item.getElement().executeJs("this.scrollIntoView({block: 'center'})");
        }
        return item;
    }

    private Component objectives(CourseOutline.Unit unit) {
        UnorderedList list = new UnorderedList();
        unit.objectives().forEach(objective -> list.add(new ListItem(objective)));
        NativeDetails details = new NativeDetails(getTranslation("lessons.objectives"), list);
        details.addClassName("xk-objectives");
        return details;
    }
}
