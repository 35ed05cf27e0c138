package org.xinke.exams.ending;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xinke.exams.ExamId;
import org.xinke.shared.Allowed;
import org.xinke.shared.Role;
import org.xinke.shared.sql.Sql;

/** What happened to the time of an exam: extensions, answers that came late, and when no server was there. */
@ApplicationScoped
@Transactional
public class TimeQueries {
    @Inject
    Sql sql;

    /** The newest first. */
    @Allowed({Role.LEAD, Role.ACADEMIC_AFFAIRS})
    public List<ExtensionLine> extensions(ExamId id) {
        return sql.of("""
                        SELECT x.granted_at, x.minutes, s.name, p.number, p.name, x.reason, b.name, x.moved, x.reopened
                          FROM exams.extension x
                          LEFT JOIN course.section s ON s.id = x.section_id
                          LEFT JOIN people.person p ON p.id = x.person_id
                          LEFT JOIN people.person b ON b.id = x.granted_by
                         WHERE x.exam_id = :exam
                         ORDER BY x.granted_at DESC, x.id DESC""").set("exam", id.value()).list(ExtensionLine.class);
    }

    /** A line a paper and decision; what waits comes first. */
    @Allowed({Role.LEAD, Role.ACADEMIC_AFFAIRS})
    public List<LateLine> late(ExamId id) {
        return sql.of("""
                        SELECT a.id, p.number, p.name, count(*), min(l.written_at), max(l.written_at),
                               count(*) FILTER (WHERE l.written_at <= a.last_save_at), max(l.received_at), a.deadline,
                               coalesce(max(l.received_at) > least(
                                   CASE e.release_rule WHEN 'AT_ONCE' THEN a.ended_at
                                        WHEN 'AFTER_CLOSE' THEN greatest(e.closes_at, e.held_until)
                                                                + make_interval(secs => e.grace_seconds) END,
                                   CASE WHEN e.release_rule <> 'AT_ONCE' THEN e.released_at END), false),
                               l.decision, l.reason
                          FROM exams.late_answer l
                          JOIN exams.attempt a ON a.id = l.attempt_id
                          JOIN exams.exam e ON e.id = a.exam_id
                          JOIN people.person p ON p.id = a.person_id
                         WHERE a.exam_id = :exam
                         GROUP BY a.id, p.number, p.name, e.id, l.decision, l.reason
                         ORDER BY l.decision NULLS FIRST, p.number, a.id""").set("exam", id.value()).list(LateLine.class);
    }

    /** Exams with late answers that nobody has decided about. */
    @Allowed({Role.LEAD, Role.ACADEMIC_AFFAIRS})
    public List<Undecided> undecided() {
        return sql.of("""
                        SELECT e.id, e.title, count(*)
                          FROM exams.late_answer l
                          JOIN exams.attempt a ON a.id = l.attempt_id
                          JOIN exams.exam e ON e.id = a.exam_id
                         WHERE l.decision IS NULL
                         GROUP BY e.id, e.title ORDER BY e.id""").list(Undecided.class);
    }

    /** During this exam, as far as the server itself knows. */
    @Allowed({Role.LEAD, Role.ACADEMIC_AFFAIRS})
    public List<Outage> outages(ExamId id) {
        return sql.of("""
                        SELECT o.began_at, o.ended_at
                          FROM exams.outage o
                          JOIN exams.exam e ON e.id = :exam
                         WHERE o.ended_at > e.opens_at
                           AND o.began_at < greatest(e.closes_at, e.held_until) + make_interval(secs => e.grace_seconds)
                         ORDER BY o.began_at""").set("exam", id.value()).list(Outage.class);
    }

    /** For whom time can be given apart. */
    @Allowed({Role.LEAD, Role.ACADEMIC_AFFAIRS})
    public List<Room> rooms(ExamId id) {
        return sql.of("""
                        SELECT s.id, s.name
                          FROM exams.exam_held h
                          JOIN course.section s ON s.id = h.section_id
                         WHERE h.exam_id = :exam
                         ORDER BY s.code""").set("exam", id.value()).list(Room.class);
    }

    /** Of a section or a person, or, without either, of everybody. */
    public record ExtensionLine(
            Instant at,
            int minutes,
            @Nullable String section,
            @Nullable String number,
            @Nullable String name,
            String reason,
            @Nullable String by,
            int moved,
            int reopened) {}

    /**
     * Late answers of a paper.
     *
     * @param writtenFrom as the device claims, like {@code writtenUntil} and {@code inTime}
     * @param inTime how many were written before the grace was over
     * @param keysOut some came when results could be seen already
     */
    public record LateLine(
            long attemptId,
            String number,
            String name,
            int answers,
            @Nullable Instant writtenFrom,
            @Nullable Instant writtenUntil,
            int inTime,
            Instant receivedAt,
            Instant deadline,
            boolean keysOut,
            @Nullable LateVerdict decision,
            @Nullable String reason) {}

    /** No node looked after exams in between. */
    public record Outage(Instant beganAt, Instant endedAt) {}

    public record Room(long sectionId, String name) {}

    public record Undecided(long id, String title, int count) {}
}
