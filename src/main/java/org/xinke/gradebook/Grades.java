package org.xinke.gradebook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.xinke.course.SectionScope;
import org.xinke.coverage.CourseResults;
import org.xinke.grading.GradeRule;
import org.xinke.grading.GradedPart;
import org.xinke.grading.Points;
import org.xinke.notices.Audience;
import org.xinke.notices.Notice;
import org.xinke.notices.NoticeKind;
import org.xinke.shared.Allowed;
import org.xinke.shared.Audit;
import org.xinke.shared.Conflict;
import org.xinke.shared.CurrentUser;
import org.xinke.shared.Role;
import org.xinke.shared.RuleViolation;
import org.xinke.shared.sql.Sql;

/** Proposes, publishes and corrects. What is published stays as it is; only a next revision answers it. */
@ApplicationScoped
@Transactional
public class Grades {
    /** Characters of what a teacher says of a section. */
    public static final int LONGEST_NOTE = 500;

    private static final Logger LOG = Logger.getLogger(Grades.class.getName());

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    @Inject
    CurrentUser currentUser;

    @Inject
    Audit audit;

    @Inject
    GradeBasis basis;

    @Inject
    GradeRules rules;

    @Inject
    FinalGrades stored;

    @Inject
    GradeQueries queries;

    @Inject
    Event<CourseResults> published;

    @Inject
    Event<Notice> notices;

    /** The teacher has looked through the grades of the own section and found them right. */
    @Allowed({Role.INSTRUCTOR, Role.LEAD})
    public void propose(long sectionId, String note) {
        demandAtMost(LONGEST_NOTE, note);
        SectionGrades section = queries.section(sectionId);
        demand(section.publishable(true) > 0, "gradebook.error.nothingToPropose");
        long id = section.id();
        sql.of("""
                        INSERT INTO gradebook.grade_proposal (section_id, proposed_by, proposed_at, note)
                        VALUES (:section, :by, :at, :note)""")
                .set("section", id)
                .set("by", currentUser.personId())
                .set("at", clock.instant())
                .set("note", note.strip())
                .run();
        audit.record("gradebook.propose", "section:" + id, null, note.strip());
    }

    /** The teacher has found something, as long as nothing was published. */
    @Allowed({Role.INSTRUCTOR, Role.LEAD})
    public void withdraw(long sectionId) {
        long id = queries.section(sectionId).id();
        sql.of(
                        "UPDATE gradebook.grade_proposal SET withdrawn_at = :now WHERE section_id = :section AND withdrawn_at IS NULL")
                .set("now", clock.instant())
                .set("section", id)
                .run();
        audit.record("gradebook.withdraw", "section:" + id, null, null);
    }

    /** @return how many grades are new */
    @Allowed({Role.LEAD, Role.ACADEMIC_AFFAIRS})
    public int publish(long sectionId, Publication order) {
        long id = queries.section(sectionId).id();
        return insert(GradeScope.section(id, SectionScope.EVERY), "section:" + id, order);
    }

    /** Every section of a term at once. */
    @Allowed({Role.LEAD, Role.ACADEMIC_AFFAIRS})
    public int publishAll(long termId, Publication order) {
        return insert(GradeScope.term(termId, SectionScope.EVERY), "term:" + termId, order);
    }

    /** @throws Conflict when somebody has corrected it since the caller looked */
    @Allowed({Role.LEAD, Role.ACADEMIC_AFFAIRS})
    public void correct(Correction order) {
        demand(!order.reason().isBlank() && !order.document().isBlank(), "gradebook.error.groundMissing");
        demandAtMost(Correction.LONGEST_REASON, order.reason());
        demandAtMost(Correction.LONGEST_DOCUMENT, order.document());
        PublishedGrade before = queries.published(order.gradeId());
        List<GradedPart> parts = replaced(before.parts(), order);
        GradeRule rule = rules.of(before.courseId());
        BigDecimal points = rule.points(parts);
        boolean passed = rule.passed(parts);
        List<CourseResults.Result> results = stored.correct(before, order, parts, points, passed);
        if (results.isEmpty()) {
            throw new Conflict();
        }
        audit.record(
                "gradebook.correct",
                "person:" + before.number(),
                words(before.points(), before.passed(), before.parts()),
                words(points, passed, parts) + " " + order.document().strip());
        published.fire(new CourseResults(order.document().strip(), results));
        tell(NoticeKind.GRADE_CORRECTED, results);
    }

    private int insert(GradeScope scope, String subject, Publication order) {
        String document = order.document().strip();
        demand(!document.isEmpty(), "gradebook.error.documentMissing");
        demandAtMost(Publication.LONGEST_DOCUMENT, document);
        List<CourseResults.Result> done = judgeAndStore(scope, order.withMissed(), document);
        if (done.size() != order.expected()) {
            throw new Conflict("gradebook.error.changed", order.expected(), done.size());
        }
        if (!done.isEmpty()) {
            audit.record("gradebook.publish", subject, null, done.size() + " " + document);
            published.fire(new CourseResults(document, done));
            tell(NoticeKind.GRADES_PUBLISHED, done);
        }
        return done.size();
    }

    /** That there is something to see; what it is stays inside. */
    private void tell(NoticeKind kind, List<CourseResults.Result> results) {
        List<Long> people =
                results.stream().map(CourseResults.Result::personId).distinct().toList();
        String source = kind + " " + people.get(0) + " " + clock.instant();
        notices.fire(Notice.of(kind, Audience.people(people), source, "grade"));
    }

    private List<CourseResults.Result> judgeAndStore(GradeScope scope, boolean withMissed, String document) {
        long begin = System.nanoTime();
        List<JudgedStudent> judged = basis.judge(scope);
        long decided = System.nanoTime();
        List<CourseResults.Result> done = stored.add(
                judged.stream()
                        .filter(one -> one.grade().publishable(withMissed))
                        .toList(),
                document);
        LOG.log(Level.INFO, "grades: {0} judged in {1} ms, {2} stored in {3} ms", new Object[] {
            judged.size(),
            TimeUnit.NANOSECONDS.toMillis(decided - begin),
            done.size(),
            TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - decided)
        });
        return done;
    }

    private static List<GradedPart> replaced(List<GradedPart> parts, Correction order) {
        return parts.stream()
                .map(part -> replaced(part, order.parts().getOrDefault(part.part(), part.points())))
                .toList();
    }

    private static GradedPart replaced(GradedPart part, BigDecimal points) {
        demand(Points.fitAPart(points), "gradebook.error.points");
        boolean same = points.compareTo(part.points()) == 0;
        return new GradedPart(part.part(), points, part.weight(), null, same ? part.source() : null);
    }

    private static String words(BigDecimal points, boolean passed, List<GradedPart> parts) {
        return points.toPlainString() + (passed ? " passed " : " failed ") + Components.json(parts);
    }

    private static void demandAtMost(int characters, String text) {
        if (text.length() > characters) {
            throw new RuleViolation("gradebook.error.tooLong", characters);
        }
    }

    private static void demand(boolean good, String code) {
        if (!good) {
            throw new RuleViolation(code);
        }
    }
}
