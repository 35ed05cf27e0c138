package org.xinke.gradebook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.xinke.coverage.CourseResults;
import org.xinke.shared.Allowed;
import org.xinke.shared.Audit;
import org.xinke.shared.Conflict;
import org.xinke.shared.CurrentUser;
import org.xinke.shared.Role;
import org.xinke.shared.Rows;
import org.xinke.shared.RuleViolation;
import org.xinke.shared.Settings;

/** Proposes, publishes and corrects. What is published stays as it is; only a next revision answers it. */
@ApplicationScoped
@Transactional
public class Grades {
    private static final BigDecimal FULL = BigDecimal.valueOf(100);

    private static final String PUBLISH = """
            INSERT INTO gradebook.final_grade (person_id, course_id, term_id, sitting, points, passed, components, document,
                                     published_at, published_by, section_id)
            SELECT g.person_id, g.course_id, g.term_id, g.sitting, g.points, g.passed,
                   jsonb_build_object('online', jsonb_build_object('points', g.online, 'weight', g.w_online),
                                      'class', jsonb_build_object('points', g.classroom, 'weight', g.w_class),
                                      'practice', jsonb_build_object('points', g.practice, 'weight', g.w_practice),
                                      'quiz', jsonb_build_object('points', g.quiz, 'weight', g.w_quiz, 'standing', g.quiz_standing),
                                      'final', jsonb_build_object('points', g.exam, 'weight', g.w_final, 'standing', g.exam_standing)),
                   CAST(?10 AS text), CAST(?11 AS timestamptz), CAST(?12 AS bigint), g.section_id
              FROM graded g
             WHERE g.standing = 'READY' OR (CAST(?13 AS boolean) AND g.standing = 'INCOMPLETE')
                ON CONFLICT ON CONSTRAINT final_grade_unique DO NOTHING
            RETURNING person_id, course_id, term_id, sitting, passed""";

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    @Inject
    CurrentUser currentUser;

    @Inject
    Audit audit;

    @Inject
    Settings settings;

    @Inject
    GradeBasis basis;

    @Inject
    GradeQueries queries;

    @Inject
    Event<CourseResults> published;

    /** The teacher has looked through the grades of the own section and found them right. */
    @Allowed({Role.INSTRUCTOR, Role.LEAD})
    public void propose(long sectionId, String note) {
        long id = queries.section(sectionId).id();
        em.createNativeQuery(
                        "INSERT INTO gradebook.grade_proposal (section_id, proposed_by, proposed_at, note) VALUES (?1, ?2, ?3, ?4)")
                .setParameter(1, id)
                .setParameter(2, currentUser.personId())
                .setParameter(3, Timestamp.from(clock.instant()))
                .setParameter(4, note.strip())
                .executeUpdate();
        audit.record("gradebook.propose", "section:" + id, null, note.strip());
    }

    /** @return how many grades are new */
    @Allowed({Role.LEAD, Role.ACADEMIC_AFFAIRS})
    public int publish(long sectionId, Publication order) {
        long id = queries.section(sectionId).id();
        return insert(GradeScope.section(id, GradeScope.ANY), "section:" + id, order);
    }

    /** Every section of a term at once. */
    @Allowed({Role.LEAD, Role.ACADEMIC_AFFAIRS})
    public int publishAll(long termId, Publication order) {
        return insert(GradeScope.term(termId, GradeScope.ANY), "term:" + termId, order);
    }

    /** @throws Conflict when somebody has corrected it since the caller looked */
    @Allowed({Role.LEAD, Role.ACADEMIC_AFFAIRS})
    public void correct(Correction order) {
        demand(!order.reason().isBlank() && !order.document().isBlank(), "gradebook.error.groundMissing");
        PublishedGrade before = queries.published(order.gradeId());
        List<PublishedGrade.Part> parts = replaced(before.parts(), order);
        Settings.Grades rules = settings.grades();
        Weighing weighing = new Weighing(rules.decimals(), rules.practiceShare(), before.passPoints());
        BigDecimal points = weighing.points(parts);
        boolean passed = weighing.passed(parts);
        List<CourseResults.Result> result = nextRevision(order, before.revision(), points, passed, parts);
        if (result.isEmpty()) {
            throw new Conflict();
        }
        audit.record(
                "gradebook.correct",
                "person:" + before.number(),
                words(before.points(), before.passed(), before.parts()),
                words(points, passed, parts) + " " + order.document().strip());
        published.fire(new CourseResults(order.document().strip(), result));
    }

    private int insert(GradeScope scope, String subject, Publication order) {
        String document = order.document().strip();
        demand(!document.isEmpty(), "gradebook.error.documentMissing");
        List<CourseResults.Result> done = Rows.list(basis.query(PUBLISH, scope)
                .setParameter(10, document)
                .setParameter(11, Timestamp.from(clock.instant()))
                .setParameter(12, currentUser.personId())
                .setParameter(13, order.withMissed()), CourseResults.Result.class);
        if (done.size() != order.expected()) {
            throw new Conflict("gradebook.error.changed", order.expected(), done.size());
        }
        if (!done.isEmpty()) {
            audit.record("gradebook.publish", subject, null, done.size() + " " + document);
            published.fire(new CourseResults(document, done));
        }
        return done.size();
    }

    private static List<PublishedGrade.Part> replaced(List<PublishedGrade.Part> parts, Correction order) {
        List<PublishedGrade.Part> result = new ArrayList<>();
        for (PublishedGrade.Part part : parts) {
            BigDecimal points = order.parts().getOrDefault(part.part(), part.points());
            demand(points.signum() >= 0 && points.compareTo(FULL) <= 0, "gradebook.error.points");
            result.add(new PublishedGrade.Part(part.part(), points, part.weight(), null));
        }
        return result;
    }

    private List<CourseResults.Result> nextRevision(
            Correction order, int revision, BigDecimal points, boolean passed, List<PublishedGrade.Part> parts) {
        return Rows.list(em.createNativeQuery("""
                        INSERT INTO gradebook.final_grade (person_id, course_id, term_id, sitting, revision, points, passed, components,
                                                 document, published_at, published_by, section_id, reason)
                        SELECT person_id, course_id, term_id, sitting, revision + 1, CAST(?2 AS numeric), CAST(?3 AS boolean),
                               CAST(?4 AS jsonb), CAST(?5 AS text), CAST(?6 AS timestamptz), CAST(?7 AS bigint), section_id,
                               CAST(?8 AS text)
                          FROM gradebook.final_grade WHERE id = ?1 AND revision = ?9
                            ON CONFLICT ON CONSTRAINT final_grade_unique DO NOTHING
                        RETURNING person_id, course_id, term_id, sitting, passed""")
                .setParameter(1, order.gradeId())
                .setParameter(2, points)
                .setParameter(3, passed)
                .setParameter(4, json(parts))
                .setParameter(5, order.document().strip())
                .setParameter(6, Timestamp.from(clock.instant()))
                .setParameter(7, currentUser.personId())
                .setParameter(8, order.reason().strip())
                .setParameter(9, revision), CourseResults.Result.class);
    }

    private static String json(List<PublishedGrade.Part> parts) {
        return parts.stream()
                .map(part -> "\"%s\":{\"points\":%s,\"weight\":%s}"
                        .formatted(
                                part.part().key(),
                                part.points().toPlainString(),
                                part.weight().toPlainString()))
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static String words(BigDecimal points, boolean passed, List<PublishedGrade.Part> parts) {
        return points.toPlainString() + (passed ? " passed " : " failed ") + json(parts);
    }

    private static void demand(boolean good, String code) {
        if (!good) {
            throw new RuleViolation(code);
        }
    }
}
