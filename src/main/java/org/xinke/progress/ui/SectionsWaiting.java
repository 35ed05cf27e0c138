package org.xinke.progress.ui;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.xinke.course.SectionQueries;
import org.xinke.course.ui.CourseLinks;
import org.xinke.shared.Identity;
import org.xinke.shared.Role;
import org.xinke.shared.ui.Waiting;

/** Sections that nobody teaches. */
@ApplicationScoped
public class SectionsWaiting implements Waiting {
    @Inject
    SectionQueries queries;

    @Override
    public List<Line> lines(Identity who) {
        if (!who.has(Role.LEAD) && !who.has(Role.ACADEMIC_AFFAIRS)) {
            return List.of();
        }
        return Line.some(queries.withoutTeacher(), "progress.waiting.noTeacher", CourseLinks.terms());
    }
}
