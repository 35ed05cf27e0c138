package org.xinke.gradebook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import org.xinke.coverage.CourseResults;
import org.xinke.grading.GradedPart;
import org.xinke.shared.CurrentUser;
import org.xinke.shared.sql.Sql;

/** Writes final grades: many in one statement, and none over another. */
@ApplicationScoped
class FinalGrades {
    private static final String ADD = """
            INSERT INTO gradebook.final_grade (person_id, course_id, term_id, section_id, sitting, points, passed, components,
                                     document, published_at, published_by)
            SELECT g.person_id, g.course_id, g.term_id, g.section_id, g.sitting, g.points, g.passed,
                   CAST(g.components AS jsonb), CAST(:document AS text), CAST(:at AS timestamptz), CAST(:by AS bigint)
              FROM unnest(CAST(:people AS bigint[]), CAST(:courses AS text[]), CAST(:terms AS bigint[]),
                          CAST(:sections AS bigint[]), CAST(:sittings AS text[]), CAST(:points AS numeric[]),
                          CAST(:passed AS boolean[]), CAST(:components AS text[]))
                   AS g (person_id, course_id, term_id, section_id, sitting, points, passed, components)
                ON CONFLICT ON CONSTRAINT final_grade_unique DO NOTHING
            RETURNING person_id, course_id, term_id, sitting, passed""";

    private static final String CORRECT = """
            INSERT INTO gradebook.final_grade (person_id, course_id, term_id, sitting, revision, points, passed, components,
                                     document, published_at, published_by, section_id, reason)
            SELECT person_id, course_id, term_id, sitting, revision + 1, CAST(:points AS numeric),
                   CAST(:passed AS boolean), CAST(:components AS jsonb), CAST(:document AS text),
                   CAST(:at AS timestamptz), CAST(:by AS bigint), section_id, CAST(:reason AS text)
              FROM gradebook.final_grade WHERE id = :grade AND revision = :revision
                ON CONFLICT ON CONSTRAINT final_grade_unique DO NOTHING
            RETURNING person_id, course_id, term_id, sitting, passed""";

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    @Inject
    CurrentUser currentUser;

    /** @return those that are new */
    List<CourseResults.Result> add(List<JudgedStudent> judged, String document) {
        return sql.of(ADD)
                .set("people", judged, one -> one.student().personId())
                .set("courses", judged, one -> one.student().courseId())
                .set("terms", judged, one -> one.student().termId())
                .set("sections", judged, one -> one.student().sectionId())
                .set("sittings", judged, one -> one.grade().sitting())
                .set("points", judged, one -> one.grade().points())
                .set("passed", judged, one -> one.grade().passed())
                .set("components", judged, one -> Components.json(one.grade().parts()))
                .set("document", document)
                .set("at", clock.instant())
                .set("by", currentUser.personId())
                .list(CourseResults.Result.class);
    }

    /** The next revision of a grade that nobody has corrected since; otherwise nothing. */
    List<CourseResults.Result> correct(
            PublishedGrade before, Correction order, List<GradedPart> parts, BigDecimal points, boolean passed) {
        return sql.of(CORRECT)
                .set("points", points)
                .set("passed", passed)
                .set("components", Components.json(parts))
                .set("document", order.document().strip())
                .set("at", clock.instant())
                .set("by", currentUser.personId())
                .set("reason", order.reason().strip())
                .set("grade", before.id())
                .set("revision", before.revision())
                .list(CourseResults.Result.class);
    }
}
