package org.xinke.activities;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xinke.shared.Allowed;
import org.xinke.shared.CurrentUser;
import org.xinke.shared.NotFound;
import org.xinke.shared.Role;
import org.xinke.shared.sql.Sql;
import org.xinke.shared.sql.SqlStatement;

/** What a student has signed up to, what one can still join, and what one organises. */
@ApplicationScoped
@Transactional
@Allowed(Role.STUDENT)
public class MyActivities {
    private static final String ACTIVITIES = """
            SELECT a.id, a.kind, a.title, a.place, a.about, a.starts_at, a.ends_at, a.sign_up_until, a.withdraw_until, a.hours, a.places,
                   (SELECT count(*) FROM activities.sign_up x WHERE x.activity_id = a.id AND x.state = 'JOINED'),
                   (SELECT count(*) FROM activities.sign_up x WHERE x.activity_id = a.id AND x.state = 'WAITING'),
                   a.check_out, a.proof, o.name, a.state, a.reason, a.was_at, a.was_in, a.code_out, s.state, t.name,
                   (SELECT count(*) FROM activities.sign_up x
                     WHERE x.activity_id = a.id AND x.state = 'WAITING' AND (x.at, x.id) < (s.at, s.id)),
                   s.moved_at, r.at, r.left_at, e.hours, e.reason, a.summary
              FROM activities.activity a
              JOIN people.person o ON o.id = a.organiser_id
              LEFT JOIN activities.sign_up s ON s.activity_id = a.id AND s.person_id = :person
              LEFT JOIN activities.part t ON t.id = s.part_id
              LEFT JOIN activities.presence r ON r.activity_id = a.id AND r.person_id = :person
              LEFT JOIN activities.approved_now e ON e.activity_id = a.id AND e.person_id = :person
             WHERE\s""";

    private static final String OPEN = """
            a.state = 'OPEN' AND a.sign_up_until > :now AND (s.state IS NULL OR s.state = 'LEFT')
               AND EXISTS (SELECT 1 FROM activities.may_join m WHERE m.activity_id = a.id AND m.person_id = :person)
             ORDER BY a.starts_at, a.id""";

    @Inject
    Sql sql;

    @Inject
    CurrentUser currentUser;

    @Inject
    Clock clock;

    /** With those that were cancelled; the next first, then what is over. */
    public List<MyActivity> mine() {
        return ask("s.state IN ('JOINED', 'WAITING') ORDER BY a.ends_at < :now, abs(extract(epoch FROM a.starts_at - :now)), a.id")
                .set("now", clock.instant())
                .list(MyActivity.class);
    }

    /** To which the caller can sign up now, the next first. */
    public List<MyActivity> open() {
        return ask(OPEN).set("now", clock.instant()).list(MyActivity.class);
    }

    /** The first of them that give hours and have room. */
    public List<MyActivity> open(int most) {
        return open().stream()
                .filter(one -> !one.full() && one.hours().signum() > 0)
                .limit(most)
                .toList();
    }

    /** @throws NotFound when there is none for the caller */
    public MyActivity one(long id) {
        return ask("""
                a.id = :activity AND a.state <> 'PROPOSED' AND (s.state IS NOT NULL OR EXISTS
                       (SELECT 1 FROM activities.may_join m WHERE m.activity_id = a.id AND m.person_id = :person))""").set("activity", id).first(MyActivity.class).orElseThrow(NotFound::new);
    }

    /** What the caller proposed, the newest first. */
    public List<MyActivity> organised() {
        return ask("a.organiser_id = :person ORDER BY a.starts_at DESC").list(MyActivity.class);
    }

    /** The parts of which one takes one; empty: there are none. */
    public List<OpenPart> parts(long activityId) {
        return sql.of("""
                SELECT p.id, p.name, p.places,
                       (SELECT count(*) FROM activities.sign_up s WHERE s.part_id = p.id AND s.state = 'JOINED')
                  FROM activities.part p WHERE p.activity_id = :activity ORDER BY p.position, p.id""").set("activity", one(activityId).id()).list(OpenPart.class);
    }

    /** Those who can answer for what students organise. */
    public List<Choice> teachers() {
        return sql.of("""
                SELECT p.id, p.name || ' ' || p.number
                  FROM people.person p
                 WHERE EXISTS (SELECT 1 FROM people.role_grant g WHERE g.person_id = p.id AND g.role IN ('INSTRUCTOR', 'LEAD', 'CENTER'))
                 ORDER BY NOT EXISTS (SELECT 1 FROM course.section_teacher t
                                        JOIN course.enrolment e ON e.section_id = t.section_id AND e.ended_at IS NULL
                                       WHERE t.person_id = p.id AND e.person_id = :person), p.number""").set("person", currentUser.personId()).list(Choice.class);
    }

    private SqlStatement ask(String condition) {
        return sql.of(ACTIVITIES + condition).set("person", currentUser.personId());
    }

    /** @param places null: no limit of its own */
    public record OpenPart(long id, String name, @Nullable Integer places, int taken) {}

    /** Somebody or something to choose. */
    public record Choice(long id, String name) {}
}
