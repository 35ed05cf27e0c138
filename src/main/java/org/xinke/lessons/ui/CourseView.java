package org.xinke.lessons.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.Clock;
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
                        practice());
        outline.units().forEach(unit -> getContent().add(unit(unit)));
    }

    private Component practice() {
        Anchor link = new Anchor(LessonLinks.practice(), getTranslation("practice.list.title"));
        link.addClassName("xk-piece-all");
        return link;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("lessons.title");
    }

    private Component unit(CourseOutline.Unit unit) {
        Paragraph part = new Paragraph(unit.part());
        part.addClassName("xk-eyebrow");
        Section section = new Section(part, new H2(getTranslation("lessons.unit", unit.number(), unit.title())));
        section.addClassName("xk-unit");
        if (!unit.objectives().isEmpty()) {
            section.add(objectives(unit));
        }
        UnorderedList lessons = new UnorderedList();
        lessons.addClassName("xk-lessons");
        unit.lessons().forEach(lesson -> lessons.add(new ListItem(new LessonCard(lesson, clock.getZone()))));
        section.add(lessons);
        return section;
    }

    private Component objectives(CourseOutline.Unit unit) {
        UnorderedList list = new UnorderedList();
        unit.objectives().forEach(objective -> list.add(new ListItem(objective)));
        NativeDetails details = new NativeDetails(getTranslation("lessons.objectives"), list);
        details.addClassName("xk-objectives");
        return details;
    }
}
