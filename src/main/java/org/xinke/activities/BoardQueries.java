package org.xinke.activities;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.xinke.activities.MyActivities.Choice;
import org.xinke.shared.Allowed;
import org.xinke.shared.CurrentUser;
import org.xinke.shared.Identity;
import org.xinke.shared.Role;
import org.xinke.shared.sql.Sql;
import org.xinke.shared.sql.Where;

/** The board: what takes place, in numbers. A college officer sees the own college's, a teacher the own, the others all. */
@ApplicationScoped
@Transactional
@Allowed({Role.INSTRUCTOR, Role.LEAD, Role.CENTER, Role.COLLEGE_OFFICER, Role.ACADEMIC_AFFAIRS})
public class BoardQueries {
    private static final String LINES = """
            SELECT a.id, a.kind, a.title, a.place, a.starts_at, c.name, o.name, a.state, a.places, n.joined, n.waiting,
                   (SELECT count(*) FROM activities.presence r WHERE r.activity_id = a.id),
                   (SELECT count(*) FROM activities.approved_now e WHERE e.activity_id = a.id AND e.hours > 0),
                   (SELECT coalesce(sum(e.hours), 0) FROM activities.approved_now e WHERE e.activity_id = a.id),
                   char_length(a.summary),
                   (SELECT count(*) FROM activities.picture b
                     WHERE b.activity_id = a.id AND b.use = 'SUMMARY' AND b.object_key IS NOT NULL),
            """;
    private static final String FROM = """
              FROM activities.activity a
              JOIN people.person o ON o.id = a.organiser_id
              LEFT JOIN people.college c ON c.id = a.college_id
             CROSS JOIN LATERAL (SELECT count(*) FILTER (WHERE s.state = 'JOINED') AS joined,
                                        count(*) FILTER (WHERE s.state = 'WAITING') AS waiting
                                   FROM activities.sign_up s WHERE s.activity_id = a.id) n
            """;

    @Inject
    Sql sql;

    @Inject
    Charge charge;

    @Inject
    CurrentUser currentUser;

    /** The newest first. */
    public List<BoardLine> lines(BoardFilter filter, int offset, int limit) {
        Where where = where(filter);
        return sql.of(LINES + charge.activities() + FROM + where.sql() + " ORDER BY a.starts_at DESC, a.id DESC")
                .set(where)
                .page(offset, limit)
                .list(BoardLine.class);
    }

    public Totals totals(BoardFilter filter) {
        Where where = where(filter);
        return sql.of("""
                SELECT count(*), coalesce(sum((SELECT count(*) FROM activities.sign_up s
                                                WHERE s.activity_id = a.id AND s.state = 'JOINED')), 0),
                       coalesce(sum((SELECT count(*) FROM activities.approved_now e WHERE e.activity_id = a.id AND e.hours > 0)), 0),
                       count(*) FILTER (WHERE a.state = 'DONE' AND a.summary = ''), count(*) FILTER (WHERE a.state = 'PROPOSED')
                  FROM activities.activity a JOIN people.person o ON o.id = a.organiser_id""" + where.sql()).set(where).one(Totals.class);
    }

    public List<Choice> terms() {
        return sql.of("SELECT id, name FROM course.term ORDER BY starts_on DESC")
                .list(Choice.class);
    }

    /** Those that the caller's board may have. */
    public List<Choice> colleges() {
        return sql.of("SELECT c.id, c.name FROM people.college c ORDER BY c.code")
                .list(Choice.class);
    }

    private Where where(BoardFilter filter) {
        Identity who = currentUser.get();
        String visible = who.has(Role.ACADEMIC_AFFAIRS) ? "TRUE" : charge.activities();
        return new Where(visible)
                .and("a.term_id = :term", filter.term())
                .and("a.kind = :kind", filter.kind())
                .and("a.state = :state", filter.state())
                .and("a.college_id = :college", filter.college())
                .and(
                        "(strpos(a.title, :search) > 0 OR strpos(o.name, :search) > 0)",
                        filter.search().isBlank() ? null : filter.search().strip());
    }

    /**
     * What all of them come to.
     *
     * @param approved how often hours were approved
     * @param withoutSummary done, and nothing written yet
     * @param proposed wait for a teacher
     */
    public record Totals(int activities, int joined, int approved, int withoutSummary, int proposed) {}
}
