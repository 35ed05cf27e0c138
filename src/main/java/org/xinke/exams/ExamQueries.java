package org.xinke.exams;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xinke.shared.Allowed;
import org.xinke.shared.CurrentUser;
import org.xinke.shared.NotFound;
import org.xinke.shared.Page;
import org.xinke.shared.Role;
import org.xinke.shared.Rows;

/**
 * What staff see of exams. The lead sees every section; an instructor the sections that he or she teaches, and nothing
 * of an exam that none of them sits.
 */
@ApplicationScoped
@Transactional
public class ExamQueries {
    /** Sections that the caller may look into: ?1 the person, ?2 whether all. */
    private static final String MY_SECTIONS = """
            (CAST(?2 AS boolean) OR EXISTS (SELECT 1 FROM course.section_teacher t WHERE t.section_id = c.section_id AND t.person_id = ?1))""";

    private static final String LATEST = """
             LEFT JOIN LATERAL (SELECT t.* FROM exams.attempt t WHERE t.exam_id = c.exam_id AND t.person_id = c.person_id
                                 ORDER BY t.points DESC NULLS LAST, t.number DESC LIMIT 1) a ON true
            """;

    private static final String FIGURES = """
            count(c.person_id), count(a.id), count(*) FILTER (WHERE a.state = 'RUNNING'),
            count(*) FILTER (WHERE a.state <> 'RUNNING'), count(*) FILTER (WHERE a.state = 'MARKED'),
            count(*) FILTER (WHERE a.passed), round(avg(a.points) FILTER (WHERE a.state = 'MARKED'), 1)""";

    @PersistenceContext
    EntityManager em;

    @Inject
    CurrentUser currentUser;

    /** The newest first. */
    @Allowed({Role.LEAD, Role.INSTRUCTOR})
    public Page<ExamLine> exams(int page, int size) {
        String mine = " WHERE EXISTS (SELECT 1 FROM exams.exam_candidate c WHERE c.exam_id = e.id AND " + MY_SECTIONS
                + ") OR CAST(?2 AS boolean)";
        long total = ((Number) mine(em.createNativeQuery("SELECT count(*) FROM exams.exam e" + mine))
                        .getSingleResult())
                .longValue();
        List<ExamLine> items = Rows.list(
                mine(em.createNativeQuery(line("e.id IN (SELECT e.id FROM exams.exam e" + mine
                                + " ORDER BY e.opens_at DESC, e.id DESC LIMIT ?3 OFFSET ?4)")))
                        .setParameter(3, size)
                        .setParameter(4, page * size),
                ExamLine.class);
        return new Page<>(items, page, size, total);
    }

    @Allowed({Role.LEAD, Role.INSTRUCTOR})
    public ExamLine exam(long examId) {
        return Rows.first(mine(em.createNativeQuery(line("e.id = ?3"))).setParameter(3, examId), ExamLine.class)
                .filter(line -> all() || line.enrolled() > 0)
                .orElseThrow(NotFound::new);
    }

    /** Figures of each section that the caller may look into. */
    @Allowed({Role.LEAD, Role.INSTRUCTOR})
    public List<SectionFigures> sections(long examId) {
        return Rows.list(
                mine(em.createNativeQuery("SELECT s.id, s.code, s.name, " + FIGURES
                                + " FROM exams.exam_candidate c JOIN course.section s ON s.id = c.section_id " + LATEST
                                + " WHERE c.exam_id = ?3 AND "
                                + MY_SECTIONS + " GROUP BY s.id, s.code, s.name ORDER BY s.code"))
                        .setParameter(3, examId),
                SectionFigures.class);
    }

    /** Everybody of a section, who has not sat it included; of several attempts the best. */
    @Allowed({Role.LEAD, Role.INSTRUCTOR})
    public List<SectionResult> resultsBySection(long examId, long sectionId) {
        return Rows.list(
                mine(em.createNativeQuery("""
                                SELECT p.id, p.number, p.name, k.name, a.id, a.state, a.started_at, a.ended_at,
                                       CASE WHEN a.state = 'MARKED' THEN a.points END, a.passed
                                  FROM exams.exam_candidate c
                                  JOIN people.person p ON p.id = c.person_id
                                  LEFT JOIN people.school_class k ON k.id = p.class_id
                                """ + LATEST + " WHERE c.exam_id = ?3 AND c.section_id = ?4 AND "
                                + MY_SECTIONS + " ORDER BY p.number"))
                        .setParameter(3, examId)
                        .setParameter(4, sectionId),
                SectionResult.class);
    }

    /**
     * How many have how many points, in tenths of the full points.
     *
     * @param sectionId null for all sections that the caller may look into
     */
    @Allowed({Role.LEAD, Role.INSTRUCTOR})
    public List<Bucket> distribution(long examId, @Nullable Long sectionId) {
        return Rows.list(
                mine(em.createNativeQuery("""
                                WITH sat AS (
                                    SELECT least(9, CAST(floor(a.points * 10 / b.full_points) AS integer)) AS tenth
                                      FROM exams.exam_candidate c
                                      JOIN exams.exam e ON e.id = c.exam_id
                                      JOIN papers.exam_blueprint b ON b.id = e.blueprint_id
                                """ + LATEST + """
                                     WHERE c.exam_id = ?3 AND a.state = 'MARKED'
                                       AND (CAST(?4 AS bigint) = 0 OR c.section_id = CAST(?4 AS bigint)) AND
                                """ + MY_SECTIONS + """
                                )
                                SELECT n * 10, n * 10 + 10, count(sat.tenth)
                                  FROM generate_series(0, 9) AS n
                                  LEFT JOIN sat ON sat.tenth = n
                                 GROUP BY n ORDER BY n"""))
                        .setParameter(3, examId)
                        .setParameter(4, sectionId == null ? 0L : sectionId),
                Bucket.class);
    }

    /** What an exam can be made from: the newest version of each blueprint. */
    @Allowed(Role.LEAD)
    public List<BlueprintLine> blueprints() {
        return Rows.list(em.createNativeQuery("""
                        SELECT DISTINCT ON (code) id, code, title, minutes, full_points, pass_points
                          FROM papers.exam_blueprint ORDER BY code, number DESC"""), BlueprintLine.class);
    }

    @Allowed(Role.LEAD)
    public List<OfferingLine> offerings() {
        return Rows.list(em.createNativeQuery("""
                        SELECT o.id, c.title, t.name
                          FROM course.offering o JOIN course.course c ON c.id = o.course_id JOIN course.term t ON t.id = o.term_id
                         ORDER BY t.starts_on DESC, c.title"""), OfferingLine.class);
    }

    @Allowed(Role.LEAD)
    public List<SectionLine> sectionsOf(long offeringId) {
        return Rows.list(
                em.createNativeQuery("SELECT id, code, name FROM course.section WHERE offering_id = ?1 ORDER BY code")
                        .setParameter(1, offeringId),
                SectionLine.class);
    }

    private static String line(String which) {
        return "SELECT e.id, e.title, e.opens_at, e.closes_at, e.minutes, e.grace_seconds, e.attempts_allowed,"
                + " e.release_rule, e.released_at, b.title, b.full_points, b.pass_points, e.version, " + FIGURES
                + " FROM exams.exam e JOIN papers.exam_blueprint b ON b.id = e.blueprint_id LEFT JOIN exams.exam_candidate c ON c.exam_id = e.id AND "
                + MY_SECTIONS + LATEST + " WHERE " + which
                + " GROUP BY e.id, b.id ORDER BY e.opens_at DESC, e.id DESC";
    }

    private Query mine(Query query) {
        return query.setParameter(1, currentUser.personId()).setParameter(2, all());
    }

    private boolean all() {
        return currentUser.get().has(Role.LEAD);
    }

    /** An exam with its figures. */
    public record ExamLine(
            long id,
            String title,
            Instant opensAt,
            Instant closesAt,
            int minutes,
            int graceSeconds,
            int attemptsAllowed,
            ReleaseRule releaseRule,
            @Nullable Instant releasedAt,
            String blueprint,
            BigDecimal full,
            BigDecimal pass,
            long version,
            int enrolled,
            int started,
            int running,
            int ended,
            int marked,
            int passed,
            @Nullable BigDecimal average) {}

    /** A section's figures; {@code average} of what is marked. */
    public record SectionFigures(
            long sectionId,
            String code,
            String name,
            int enrolled,
            int started,
            int running,
            int ended,
            int marked,
            int passed,
            @Nullable BigDecimal average) {}

    /** A student of a section; no attempt, no state. */
    public record SectionResult(
            long personId,
            String number,
            String name,
            @Nullable String className,
            @Nullable Long attemptId,
            @Nullable AttemptState state,
            @Nullable Instant startedAt,
            @Nullable Instant endedAt,
            @Nullable BigDecimal points,
            @Nullable Boolean passed) {}

    /** So many have from {@code from} up to {@code below} percent of the points; the last includes 100. */
    public record Bucket(int from, int below, int count) {}

    public record BlueprintLine(long id, String code, String title, int minutes, BigDecimal full, BigDecimal pass) {}

    public record OfferingLine(long id, String course, String term) {}

    public record SectionLine(long id, String code, String name) {}
}
