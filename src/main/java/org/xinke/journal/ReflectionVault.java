package org.xinke.journal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.xinke.content.Block;
import org.xinke.course.SectionScope;
import org.xinke.shared.NotFound;
import org.xinke.shared.Sql;

/**
 * The one class that touches the tables of the reflections. What lies here comes out in two ways only: to its writer,
 * and to a teacher of a section of the writer, which leaves a line in {@code reflection_read}. Encryption, when it
 * comes, is a matter of this class alone.
 */
@ApplicationScoped
class ReflectionVault {
    @Inject
    Sql sql;

    Optional<OwnReflection> own(long writer, String lessonId, String blockId) {
        return sql.of("""
                        SELECT id, readers, text, draft_number, saved_at, handed_in_at FROM journal.reflection
                         WHERE person_id = :writer AND lesson_id = :lesson AND block_id = :block""")
                .set("writer", writer)
                .set("lesson", lessonId)
                .set("block", blockId)
                .first(OwnReflection.class);
    }

    /**
     * @param number of the draft that the writer's window shows; 0 before the first
     * @return the number of the draft that is stored now; empty when another window has written since, or it is handed in
     */
    Optional<Integer> save(long writer, String lessonId, Block.Reflection task, String text, int number, Instant now) {
        return sql.of("""
                        INSERT INTO journal.reflection AS r (person_id, lesson_id, block_id, readers, text, draft_number, saved_at)
                        VALUES (:writer, :lesson, :block, :readers, :text, 1, :now)
                            ON CONFLICT ON CONSTRAINT reflection_unique DO UPDATE
                           SET text = excluded.text, draft_number = r.draft_number + 1, saved_at = excluded.saved_at
                         WHERE r.handed_in_at IS NULL AND (r.draft_number = :number OR r.text = excluded.text)
                        RETURNING draft_number""")
                .set("writer", writer)
                .set("lesson", lessonId)
                .set("block", task.id())
                .set("readers", task.readers())
                .set("text", text)
                .set("now", now)
                .set("number", number)
                .firstValue(Integer.class);
    }

    void seal(long writer, String lessonId, String blockId, Instant now) {
        sql.of("""
                        UPDATE journal.reflection SET handed_in_at = :now
                         WHERE person_id = :writer AND lesson_id = :lesson AND block_id = :block AND handed_in_at IS NULL""")
                .set("writer", writer)
                .set("lesson", lessonId)
                .set("block", blockId)
                .set("now", now)
                .run();
    }

    List<ReflectionRead> reads(long reflectionId) {
        return sql.of("""
                        SELECT p.name, r.read_at FROM journal.reflection_read r JOIN people.person p ON p.id = r.reader_id
                         WHERE r.reflection_id = :reflection ORDER BY r.read_at""").set("reflection", reflectionId).list(ReflectionRead.class);
    }

    /** What a teacher may read, newest first, without the texts. */
    List<ReflectionLine> ofTeacher(long teacher, int limit, int offset) {
        return sql.of("""
                        SELECT f.id, w.number, w.name, s.name, f.lesson_id, f.handed_in_at,
                               (SELECT max(r.read_at) FROM journal.reflection_read r
                                 WHERE r.reflection_id = f.id AND r.reader_id = :teacher)
                          FROM course.section s
                          JOIN course.enrolment e ON e.section_id = s.id AND e.ended_at IS NULL
                          JOIN people.person w ON w.id = e.person_id
                          JOIN journal.reflection f ON f.person_id = w.id
                         WHERE f.readers = 'TEACHER' AND f.handed_in_at IS NOT NULL
                           AND\s""" + SectionScope.taughtBy(teacher).condition("s.id") + " ORDER BY f.handed_in_at DESC, f.id")
                .set("teacher", teacher)
                .page(offset, limit)
                .list(ReflectionLine.class);
    }

    /**
     * Notes the reading first, then hands out the text.
     *
     * @throws NotFound when it is not there, not handed in, not for teachers, or not of a section of this teacher
     */
    ReflectionText readAsTeacher(long teacher, long reflectionId, Instant now) {
        int noted = sql.of("""
                        INSERT INTO journal.reflection_read (reflection_id, reader_id, read_at)
                        SELECT f.id, :teacher, :now FROM journal.reflection f
                         WHERE f.id = :reflection AND f.readers = 'TEACHER' AND f.handed_in_at IS NOT NULL
                           AND EXISTS (SELECT 1 FROM course.enrolment e
                                        WHERE e.person_id = f.person_id AND e.ended_at IS NULL
                                          AND\s""" + SectionScope.taughtBy(teacher).condition("e.section_id") + ")")
                .set("teacher", teacher)
                .set("reflection", reflectionId)
                .set("now", now)
                .run();
        if (noted == 0) {
            throw new NotFound();
        }
        return sql.of("""
                        SELECT f.id, w.name, f.lesson_id, f.text, f.handed_in_at
                          FROM journal.reflection f JOIN people.person w ON w.id = f.person_id WHERE f.id = :reflection""")
                .set("reflection", reflectionId)
                .first(ReflectionText.class)
                .orElseThrow(NotFound::new);
    }
}
