package org.xinke.exams;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xinke.course.SectionScope;
import org.xinke.shared.Allowed;
import org.xinke.shared.CurrentUser;
import org.xinke.shared.NotFound;
import org.xinke.shared.Page;
import org.xinke.shared.Role;
import org.xinke.shared.sql.Sql;
import org.xinke.shared.sql.SqlStatement;

/**
 * What staff see of exams. The lead and academic affairs see every section; an instructor the sections that he or she teaches, and nothing
 * of an exam that none of them sits.
 */
@ApplicationScoped
@Transactional
public class ExamQueries {
    private static final String LATEST = """
             LEFT JOIN LATERAL (SELECT t.* FROM exams.attempt t WHERE t.exam_id = c.exam_id AND t.person_id = c.person_id
                                 ORDER BY t.points DESC NULLS LAST, t.number DESC LIMIT 1) a ON true
            """;

    private static final String FIGURES = """
            count(c.person_id), count(a.id), count(*) FILTER (WHERE a.state = 'RUNNING'),
            count(*) FILTER (WHERE a.state <> 'RUNNING'), count(*) FILTER (WHERE a.state = 'MARKED'),
            count(*) FILTER (WHERE a.passed), round(avg(a.points) FILTER (WHERE a.state = 'MARKED'), 1)
            """;

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    @Inject
    CurrentUser currentUser;

    /** The newest first. */
    @Allowed({Role.LEAD, Role.INSTRUCTOR, Role.ACADEMIC_AFFAIRS})
    public Page<ExamLine> exams(int page, int size) {
        String mine = seesAll()
                ? ""
                : " WHERE EXISTS (SELECT 1 FROM exams.exam_candidate c WHERE c.exam_id = e.id AND " + mySections()
                        + ")";
        long total = sql.of("SELECT count(*) FROM exams.exam e" + mine).value(Long.class);
        List<ExamLine> items = sql.of(line("e.id IN (SELECT e.id FROM exams.exam e" + mine
                        + " ORDER BY e.opens_at DESC, e.id DESC LIMIT :size OFFSET :from)"))
                .set("size", size)
                .set("from", page * size)
                .list(ExamLine.class);
        return new Page<>(items, page, size, total);
    }

    @Allowed({Role.LEAD, Role.INSTRUCTOR, Role.ACADEMIC_AFFAIRS})
    public ExamLine exam(ExamId id) {
        return sql.of(line("e.id = :exam"))
                .set("exam", id.value())
                .first(ExamLine.class)
                .filter(line -> seesAll() || line.enrolled() > 0)
                .orElseThrow(NotFound::new);
    }

    /** What is open now, or opens within a day. */
    @Allowed({Role.LEAD, Role.INSTRUCTOR, Role.ACADEMIC_AFFAIRS})
    public List<Soon> soon() {
        return sql.of("""
                        SELECT e.id, e.title, e.opens_at, e.closes_at FROM exams.exam e
                         WHERE e.cancelled_at IS NULL AND e.closes_at > :now AND e.opens_at < :tomorrow
                           AND EXISTS (SELECT 1 FROM exams.exam_candidate c WHERE c.exam_id = e.id AND
                        """ + mySections() + ") ORDER BY e.opens_at, e.id")
                .set("now", clock.instant())
                .set("tomorrow", clock.instant().plus(Duration.ofDays(1)))
                .list(Soon.class);
    }

    /** Over, all marked, and waiting for somebody to release them. */
    @Allowed(Role.LEAD)
    public List<Releasable> readyToRelease() {
        return sql.of("""
                        SELECT e.id, e.title, count(*)
                          FROM exams.exam e JOIN exams.attempt a ON a.exam_id = e.id
                         WHERE e.release_rule = 'BY_HAND' AND e.released_at IS NULL AND e.cancelled_at IS NULL
                           AND greatest(e.closes_at, e.held_until) < :now
                         GROUP BY e.id, e.title HAVING bool_and(a.state = 'MARKED') ORDER BY e.id""").set("now", clock.instant()).list(Releasable.class);
    }

    /** Figures of each section that the caller may look into. */
    @Allowed({Role.LEAD, Role.INSTRUCTOR, Role.ACADEMIC_AFFAIRS})
    public List<SectionFigures> sections(ExamId id) {
        return sql.of("SELECT s.id, s.code, s.name, " + FIGURES
                        + " FROM exams.exam_candidate c JOIN course.section s ON s.id = c.section_id " + LATEST
                        + " WHERE c.exam_id = :exam AND " + mySections()
                        + " GROUP BY s.id, s.code, s.name ORDER BY s.code")
                .set("exam", id.value())
                .list(SectionFigures.class);
    }

    /** Everybody of a section, who has not sat it included; of several attempts the best. */
    @Allowed({Role.LEAD, Role.INSTRUCTOR, Role.ACADEMIC_AFFAIRS})
    public List<SectionResult> resultsBySection(ExamId id, long sectionId) {
        return results(id, sectionId, Stand.ENROLLED, 0, Integer.MAX_VALUE);
    }

    /** A stretch of the rows behind one of the figures. */
    @Allowed({Role.LEAD, Role.INSTRUCTOR, Role.ACADEMIC_AFFAIRS})
    public List<SectionResult> results(ExamId id, @Nullable Long sectionId, Stand stand, int offset, int limit) {
        return behind("""
                        SELECT p.id, p.number, p.name, k.name, a.id, a.state, a.started_at, a.ended_at,
                               CASE WHEN a.state = 'MARKED' THEN a.points END, a.passed
                        """, id, sectionId, stand, " ORDER BY p.number")
                .page(offset, limit)
                .list(SectionResult.class);
    }

    /** How many those are. */
    @Allowed({Role.LEAD, Role.INSTRUCTOR, Role.ACADEMIC_AFFAIRS})
    public int count(ExamId id, @Nullable Long sectionId, Stand stand) {
        return behind("SELECT count(*)", id, sectionId, stand, "").value(Integer.class);
    }

    private SqlStatement behind(String columns, ExamId id, @Nullable Long sectionId, Stand stand, String order) {
        return sql.of(columns + """
                          FROM exams.exam_candidate c
                          JOIN people.person p ON p.id = c.person_id
                          LEFT JOIN people.school_class k ON k.id = p.class_id
                        """ + LATEST + " WHERE c.exam_id = :exam AND " + stand.condition()
                        + " AND (CAST(:section AS bigint) IS NULL OR c.section_id = CAST(:section AS bigint)) AND "
                        + mySections() + order)
                .set("exam", id.value())
                .set("section", sectionId);
    }

    /**
     * How many have how many points, in tenths of the full points.
     *
     * @param sectionId null for all sections that the caller may look into
     */
    @Allowed({Role.LEAD, Role.INSTRUCTOR, Role.ACADEMIC_AFFAIRS})
    public List<Bucket> distribution(ExamId id, @Nullable Long sectionId) {
        return sql.of("""
                        WITH sat AS (
                            SELECT least(9, CAST(floor(a.points * 10 / b.full_points) AS integer)) AS tenth
                              FROM exams.exam_candidate c
                              JOIN exams.exam e ON e.id = c.exam_id
                              JOIN papers.blueprint_line b ON b.id = e.blueprint_id
                        """ + LATEST + """
                             WHERE c.exam_id = :exam AND a.state = 'MARKED'
                               AND (CAST(:section AS bigint) IS NULL OR c.section_id = CAST(:section AS bigint)) AND
                        """ + mySections() + """
                        )
                        SELECT n * 10, n * 10 + 10, count(sat.tenth)
                          FROM generate_series(0, 9) AS n
                          LEFT JOIN sat ON sat.tenth = n
                         GROUP BY n ORDER BY n""")
                .set("exam", id.value())
                .set("section", sectionId)
                .list(Bucket.class);
    }

    private String line(String which) {
        return """
                SELECT e.id, e.title, e.opens_at, e.closes_at, e.minutes, e.grace_seconds, e.attempts_allowed, e.release_rule,
                       e.released_at, b.title, b.full_points, b.pass_points, e.version, e.cancelled_at,
                """ + FIGURES + """
                  FROM exams.exam e
                  JOIN papers.blueprint_line b ON b.id = e.blueprint_id
                  LEFT JOIN exams.exam_candidate c ON c.exam_id = e.id AND
                """ + mySections() + LATEST + " WHERE " + which
                + " GROUP BY e.id, b.title, b.full_points, b.pass_points ORDER BY e.opens_at DESC, e.id DESC";
    }

    private String mySections() {
        return scope().condition("c.section_id");
    }

    private boolean seesAll() {
        return scope().everySection();
    }

    private SectionScope scope() {
        return SectionScope.of(currentUser.get(), Role.LEAD, Role.ACADEMIC_AFFAIRS);
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
            @Nullable Instant cancelledAt,
            int enrolled,
            int started,
            int running,
            int ended,
            int marked,
            int passed,
            @Nullable BigDecimal average) {}

    public record Soon(long id, String title, Instant opensAt, Instant closesAt) {}

    public record Releasable(long id, String title, int count) {}

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

    /** What a figure counts. */
    public enum Stand {
        ENROLLED("true"),
        STARTED("a.id IS NOT NULL"),
        RUNNING("a.state = 'RUNNING'"),
        ENDED("a.state <> 'RUNNING'"),
        MARKED("a.state = 'MARKED'"),
        PASSED("a.passed");

        private final String condition;

        Stand(String condition) {
            this.condition = condition;
        }

        String condition() {
            return condition;
        }
    }

    /** So many have from {@code from} up to {@code below} percent of the points; the last includes 100. */
    public record Bucket(int from, int below, int count) {}
}
