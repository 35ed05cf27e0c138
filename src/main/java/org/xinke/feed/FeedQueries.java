package org.xinke.feed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.xinke.shared.Allowed;
import org.xinke.shared.CurrentUser;
import org.xinke.shared.Identity;
import org.xinke.shared.Role;
import org.xinke.shared.Rows;

/** The log, stretch by stretch. A token that is limited to a college reads the students of that college alone. */
@ApplicationScoped
@Transactional
public class FeedQueries {
    private static final String WHERE =
            " WHERE x.seq > ?1 AND (CAST(?2 AS bigint) = 0 OR x.college_id = CAST(?3 AS bigint))";
    private static final String ORDER = " ORDER BY x.seq LIMIT ";

    @PersistenceContext
    EntityManager em;

    @Inject
    CurrentUser currentUser;

    @Inject
    Numbering numbering;

    @Allowed({Role.FEED_COVERAGE, Role.ACADEMIC_AFFAIRS})
    public FeedPage<CoverageMove> coverage(@Nullable String since, int limit) {
        FeedCursor from = begin(since);
        String sql = """
                SELECT x.seq, x.number, x.name, x.college_code, x.major_code, x.class_code, x.course_id, x.from_state, x.to_state,
                       x.cause, x.at, x.document
                  FROM feed.feed_coverage x""" + WHERE + ORDER + (limit + 1);
        return FeedPage.of(
                Rows.list(bind(sql, from, Role.FEED_COVERAGE), CoverageMove.class), from, limit, CoverageMove::seq);
    }

    /** Who has completed the course, by passing or by exemption; or has no longer, when that was taken back. */
    @Allowed({Role.FEED_COMPLETIONS, Role.ACADEMIC_AFFAIRS})
    public FeedPage<Completion> completions(@Nullable String since, int limit) {
        FeedCursor from = begin(since);
        String sql = """
                SELECT x.seq, x.number, x.name, x.college_code, x.course_id, x.to_state IN ('PASSED', 'EXEMPT'), x.to_state,
                       x.at, x.credits, x.hours_total, x.document
                  FROM feed.feed_coverage x""" + WHERE
                + " AND (x.to_state IN ('PASSED', 'EXEMPT') OR x.from_state IN ('PASSED', 'EXEMPT'))" + ORDER
                + (limit + 1);
        return FeedPage.of(
                Rows.list(bind(sql, from, Role.FEED_COMPLETIONS), Completion.class), from, limit, Completion::seq);
    }

    /** Each published grade and each correction once; of one sitting the highest revision counts. */
    @Allowed({Role.FEED_GRADES, Role.ACADEMIC_AFFAIRS})
    public FeedPage<PublishedLine> grades(@Nullable String since, int limit) {
        FeedCursor from = begin(since);
        String sql = """
                SELECT x.seq, x.number, x.name, x.college_code, x.course_id, x.term, x.section, x.sitting, x.revision, x.points,
                       x.passed, x.credits, x.hours_total, x.document, x.published_at
                  FROM feed.feed_grade x""" + WHERE + ORDER + (limit + 1);
        return FeedPage.of(
                Rows.list(bind(sql, from, Role.FEED_GRADES), PublishedLine.class), from, limit, PublishedLine::seq);
    }

    private FeedCursor begin(@Nullable String since) {
        FeedCursor from = FeedCursor.of(since);
        numbering.number();
        return from;
    }

    private Query bind(String sql, FeedCursor from, Role role) {
        long college = college(currentUser.get(), role);
        return em.createNativeQuery(sql)
                .setParameter(1, from.seq())
                .setParameter(2, college)
                .setParameter(3, college);
    }

    /** 0 for the whole school. */
    static long college(Identity who, Role role) {
        return who.grants().stream()
                .filter(grant -> grant.role() == role)
                .map(grant -> Objects.requireNonNullElse(grant.collegeId(), 0L))
                .findFirst()
                .orElse(0L);
    }

    /** A change of a student's coverage. */
    public record CoverageMove(
            long seq,
            String number,
            String name,
            String college,
            String major,
            String schoolClass,
            String course,
            @Nullable String from,
            String to,
            String cause,
            Instant at,
            String document) {}

    /** @param completed false when a completion was taken back */
    public record Completion(
            long seq,
            String number,
            String name,
            String college,
            String course,
            boolean completed,
            String state,
            Instant at,
            BigDecimal credits,
            BigDecimal hours,
            String document) {}

    /** A published grade, or its correction. */
    public record PublishedLine(
            long seq,
            String number,
            String name,
            String college,
            String course,
            String term,
            String section,
            String sitting,
            int revision,
            BigDecimal points,
            boolean passed,
            BigDecimal credits,
            BigDecimal hours,
            String document,
            Instant publishedAt) {}
}
