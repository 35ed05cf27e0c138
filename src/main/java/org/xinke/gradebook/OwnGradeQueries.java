package org.xinke.gradebook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.xinke.grading.GradeSoFar;
import org.xinke.grading.GradeStanding;
import org.xinke.shared.Allowed;
import org.xinke.shared.CurrentUser;
import org.xinke.shared.Role;

/** A student's own published grades; never anybody else's, and never a place among others. */
@ApplicationScoped
@Transactional
public class OwnGradeQueries {
    private static final Set<GradeStanding> COMING =
            EnumSet.of(GradeStanding.READY, GradeStanding.INCOMPLETE, GradeStanding.WAITING);

    @Inject
    CurrentUser currentUser;

    @Inject
    GradeBasis basis;

    @Inject
    PublishedGrades published;

    /** Of each course the caller is enrolled in whose grade is still to come; none of who is set aside. */
    @Allowed(Role.STUDENT)
    public List<GradeSoFar> soFar() {
        return basis.judge(GradeScope.person(currentUser.personId())).stream()
                .map(JudgedStudent::grade)
                .filter(grade -> COMING.contains(grade.standing()))
                .map(GradeSoFar::of)
                .toList();
    }

    /** The newest first; one for each sitting, a handful at most. */
    @Allowed(Role.STUDENT)
    public List<PublishedGrade> grades() {
        return published.ofPerson(currentUser.personId());
    }
}
