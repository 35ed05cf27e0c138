package org.xinke.feed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xinke.shared.Allowed;
import org.xinke.shared.CurrentUser;
import org.xinke.shared.Grant;
import org.xinke.shared.Identity;
import org.xinke.shared.Role;
import org.xinke.shared.RuleViolation;
import org.xinke.shared.sql.Sql;
import org.xinke.shared.sql.Where;

/** The log, stretch by stretch. A token that is limited to a college reads the students of that college alone. */
@ApplicationScoped
@Transactional
public class FeedQueries {
    private static final String ORDER = " ORDER BY x.seq";

    @Inject
    Sql sql;

    @Inject
    CurrentUser currentUser;

    @Inject
    Numbering numbering;

    @Allowed({Role.FEED_COVERAGE, Role.ACADEMIC_AFFAIRS})
    public FeedPage<CoverageMove> coverage(@Nullable String since, int limit) {
        FeedCursor from = begin(since);
        Where where = after(from, Role.FEED_COVERAGE);
        List<CoverageMove> rows =
                sql.of("""
                SELECT x.seq, x.number, x.name, x.college_code, x.major_code, x.class_code, x.course_id, x.from_state, x.to_state,
                       x.cause, x.at, x.document
                  FROM feed.feed_coverage x""" + where.sql() + ORDER).set(where).page(0, limit + 1).list(CoverageMove.class);
        return FeedPage.of(rows, from, limit, CoverageMove::seq);
    }

    /** Who has completed the course, by passing or by exemption; or has no longer, when that was taken back. */
    @Allowed({Role.FEED_COMPLETIONS, Role.ACADEMIC_AFFAIRS})
    public FeedPage<Completion> completions(@Nullable String since, int limit) {
        FeedCursor from = begin(since);
        Where where = after(from, Role.FEED_COMPLETIONS)
                .and("(x.to_state IN ('PASSED', 'EXEMPT') OR x.from_state IN ('PASSED', 'EXEMPT'))");
        List<Completion> rows =
                sql.of("""
                SELECT x.seq, x.number, x.name, x.college_code, x.course_id, x.to_state IN ('PASSED', 'EXEMPT'), x.to_state,
                       x.at, x.credits, x.hours_total, x.document
                  FROM feed.feed_coverage x""" + where.sql() + ORDER).set(where).page(0, limit + 1).list(Completion.class);
        return FeedPage.of(rows, from, limit, Completion::seq);
    }

    /** Each published grade and each correction once; of one sitting the highest revision counts. */
    @Allowed({Role.FEED_GRADES, Role.ACADEMIC_AFFAIRS})
    public FeedPage<PublishedLine> grades(@Nullable String since, int limit) {
        FeedCursor from = begin(since);
        Where where = after(from, Role.FEED_GRADES);
        List<PublishedLine> rows =
                sql.of("""
                SELECT x.seq, x.number, x.name, x.college_code, x.course_id, x.term, x.section, x.sitting, x.revision, x.points,
                       x.passed, x.credits, x.hours_total, x.document, x.published_at
                  FROM feed.feed_grade x""" + where.sql() + ORDER).set(where).page(0, limit + 1).list(PublishedLine.class);
        return FeedPage.of(rows, from, limit, PublishedLine::seq);
    }

    private FeedCursor begin(@Nullable String since) {
        FeedCursor from = FeedCursor.of(since);
        numbering.number();
        refuseAhead(from);
        return from;
    }

    /** A cursor of another database, or of one that was put back from a copy: whoever keeps it would wait for ever. */
    private void refuseAhead(FeedCursor from) {
        long end = sql.of("""
                SELECT greatest(coalesce((SELECT max(seq) FROM feed.feed_coverage), 0),
                                coalesce((SELECT max(seq) FROM feed.feed_grade), 0))""").value(Long.class);
        if (from.seq() > end) {
            throw new RuleViolation("feed.error.cursorAhead");
        }
    }

    private Where after(FeedCursor from, Role role) {
        return within(currentUser.get(), role).and("x.seq > :seq", from.seq());
    }

    /** The whole school, or the college of a token that is limited to one. */
    static Where within(Identity who, Role role) {
        return new Where("TRUE")
                .and(
                        "x.college_id = :college",
                        who.grants().stream()
                                .filter(grant -> grant.role() == role && grant.collegeId() != null)
                                .map(Grant::collegeId)
                                .findFirst()
                                .orElse(null));
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
