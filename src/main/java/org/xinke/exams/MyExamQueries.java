package org.xinke.exams;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xinke.shared.Allowed;
import org.xinke.shared.CurrentUser;
import org.xinke.shared.NotFound;
import org.xinke.shared.Role;
import org.xinke.shared.sql.Sql;

/** The exams that the caller may sit or has sat. */
@ApplicationScoped
@Transactional
public class MyExamQueries {
    private static final String MINE = """
            SELECT e.id, e.title, e.opens_at, """ + ClosesForPerson.SQL + """
            , e.minutes, e.grace_seconds, e.attempts_allowed, e.release_rule,
                   e.released_at, b.full_points, b.pass_points,
                   coalesce((SELECT x.extra_percent FROM exams.exam_accommodation x WHERE x.person_id = :person), 0),
                   b.questions, coalesce(a.number, 0), a.id, a.state, a.deadline, a.points, a.passed,
                   CAST(:now AS timestamptz),
                   CASE WHEN b.has_way_round
                        THEN EXISTS (SELECT 1 FROM lessons.person_way_round w WHERE w.person_id = :person) END
              FROM exams.exam e
              JOIN papers.blueprint_line b ON b.id = e.blueprint_id
              LEFT JOIN LATERAL (SELECT t.* FROM exams.attempt t WHERE t.exam_id = e.id AND t.person_id = :person
                                  ORDER BY t.number DESC LIMIT 1) a ON true
             WHERE (a.id IS NOT NULL
                    OR EXISTS (SELECT 1 FROM exams.exam_candidate c WHERE c.exam_id = e.id AND c.person_id = :person))""";

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    @Inject
    CurrentUser currentUser;

    /** What is running or open first, then what comes, then what is over. */
    @Allowed(Role.STUDENT)
    public List<MyExam> mine() {
        return sql
                .of(MINE + " ORDER BY e.opens_at DESC, e.id DESC")
                .set("now", clock.instant())
                .set("person", currentUser.personId())
                .list(MyExam.class)
                .stream()
                .sorted((a, b) -> a.standing(clock.instant()).compareTo(b.standing(clock.instant())))
                .toList();
    }

    /** What changed about exams that are not over, the newest first: of each exam the last change alone. */
    @Allowed(Role.STUDENT)
    public List<ExamNotice> notices() {
        return sql.of("""
                        SELECT n.title, n.opened_at, n.closed_at, n.opens_at, n.closes_at, n.minutes, n.reason, n.at
                          FROM (SELECT DISTINCT ON (h.exam_id) e.title, h.*
                                  FROM exams.exam_change h JOIN exams.exam e ON e.id = h.exam_id
                                 WHERE greatest(e.closes_at, h.closed_at) > :now
                                   AND EXISTS (SELECT 1 FROM exams.exam_invited i WHERE i.exam_id = e.id AND i.person_id = :person)
                                 ORDER BY h.exam_id, h.id DESC) n
                         ORDER BY n.at DESC""")
                .set("now", clock.instant())
                .set("person", currentUser.personId())
                .list(ExamNotice.class);
    }

    @Allowed(Role.STUDENT)
    public MyExam one(ExamId id) {
        return sql.of(MINE + " AND e.id = :exam")
                .set("now", clock.instant())
                .set("person", currentUser.personId())
                .set("exam", id.value())
                .first(MyExam.class)
                .orElseThrow(NotFound::new);
    }

    /** @param opensAt null, like {@code closesAt} and {@code minutes}: it was called off */
    public record ExamNotice(
            String title,
            Instant openedAt,
            Instant closedAt,
            @Nullable Instant opensAt,
            @Nullable Instant closesAt,
            @Nullable Integer minutes,
            String reason,
            Instant at) {}
}
