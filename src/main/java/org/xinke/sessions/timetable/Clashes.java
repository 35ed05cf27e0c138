package org.xinke.sessions.timetable;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.xinke.shared.Conflict;
import org.xinke.shared.sql.Sql;

/** Finds what is at the same time. Whoever writes a timetable waits for the others, so that two cannot take one room. */
@ApplicationScoped
class Clashes {
    /** Any number, as long as nothing else in this database locks with it. */
    private static final long LOCK = 20_260_060;

    private static final String FIND = """
            SELECT DISTINCT CASE WHEN s.section_id = :section THEN 'SECTION' WHEN s.teacher_id = :teacher THEN 'TEACHER' ELSE 'ROOM' END,
                   x.name, s.starts_at, s.room, p.name
              FROM unnest(CAST(:starts AS timestamptz[]), CAST(:ends AS timestamptz[])) AS n (starts_at, ends_at)
              JOIN sessions.class_session s ON s.starts_at < n.ends_at AND s.ends_at > n.starts_at
              JOIN course.section x ON x.id = s.section_id
              JOIN people.person p ON p.id = s.teacher_id
             WHERE s.state <> 'CANCELLED' AND s.id <> :but
               AND (s.section_id = :section OR s.teacher_id = :teacher OR s.room = nullif(:room, ''))
             ORDER BY s.starts_at""";

    @Inject
    Sql sql;

    void lock() {
        sql.of("SELECT CAST(pg_advisory_xact_lock(" + LOCK + ") AS text)").any();
    }

    /** @param but a session that itself is moved; 0: none */
    List<Clash> of(long section, long teacher, String room, List<PlannedSession> planned, long but) {
        return sql.of(FIND)
                .set("section", section)
                .set("teacher", teacher)
                .set("starts", planned, PlannedSession::startsAt)
                .set("ends", planned, PlannedSession::endsAt)
                .set("but", but)
                .set("room", room)
                .list(Clash.class);
    }

    /** @param despite two sections may be taught together in one room by one teacher, when somebody says so */
    static void demandNone(List<Clash> clashes, boolean despite) {
        boolean section = clashes.stream().anyMatch(clash -> clash.kind() == Clash.Kind.SECTION);
        if (section || (!despite && !clashes.isEmpty())) {
            throw new Conflict(section ? "sessions.error.clashSection" : "sessions.error.clash", clashes.size());
        }
    }
}
