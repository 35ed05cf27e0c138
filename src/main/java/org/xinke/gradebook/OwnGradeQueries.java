package org.xinke.gradebook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.xinke.shared.Allowed;
import org.xinke.shared.CurrentUser;
import org.xinke.shared.Role;

/** A student's own published grades; never anybody else's, and never a place among others. */
@ApplicationScoped
@Transactional
public class OwnGradeQueries {
    @Inject
    CurrentUser currentUser;

    @Inject
    PublishedGrades published;

    /** The newest first; one for each sitting, a handful at most. */
    @Allowed(Role.STUDENT)
    public List<PublishedGrade> grades() {
        return published.ofPerson(currentUser.personId());
    }
}
