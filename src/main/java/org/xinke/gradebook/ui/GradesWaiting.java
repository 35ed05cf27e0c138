package org.xinke.gradebook.ui;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.xinke.gradebook.GradeQueries;
import org.xinke.shared.Identity;
import org.xinke.shared.Role;
import org.xinke.shared.ui.Waiting;

/** Grades that teachers have proposed to publish. */
@ApplicationScoped
public class GradesWaiting implements Waiting {
    @Inject
    GradeQueries queries;

    @Override
    public List<Line> lines(Identity who) {
        return who.has(Role.LEAD) || who.has(Role.ACADEMIC_AFFAIRS)
                ? Line.some(queries.proposals(), "gradebook.waiting.proposals", GradeLinks.grades())
                : List.of();
    }
}
