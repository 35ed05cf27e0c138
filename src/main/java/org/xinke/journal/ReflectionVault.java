package org.xinke.journal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.xinke.content.Block;
import org.xinke.shared.NotFound;
import org.xinke.shared.Rows;

/**
 * The one class that touches the tables of the reflections. What lies here comes out in two ways only: to its writer,
 * and to a teacher of a section of the writer, which leaves a line in {@code reflection_read}. Encryption, when it
 * comes, is a matter of this class alone.
 */
@ApplicationScoped
public class ReflectionVault {
    @PersistenceContext
    EntityManager em;

    Optional<OwnReflection> own(long writer, String lessonId, String blockId) {
        return Rows.first(
                em.createNativeQuery("""
                        SELECT id, readers, text, draft_number, saved_at, handed_in_at FROM journal.reflection
                         WHERE person_id = ?1 AND lesson_id = ?2 AND block_id = ?3""")
                        .setParameter(1, writer)
                        .setParameter(2, lessonId)
                        .setParameter(3, blockId),
                OwnReflection.class);
    }

    /**
     * @param number of the draft that the writer's window shows; 0 before the first
     * @return the number of the draft that is stored now; empty when another window has written since, or it is handed in
     */
    Optional<Integer> save(long writer, String lessonId, Block.Reflection task, String text, int number, Instant now) {
        List<?> stored = em.createNativeQuery("""
                        INSERT INTO journal.reflection AS r (person_id, lesson_id, block_id, readers, text, draft_number, saved_at)
                        VALUES (?1, ?2, ?3, ?4, ?5, 1, ?6)
                            ON CONFLICT ON CONSTRAINT reflection_unique DO UPDATE
                           SET text = excluded.text, draft_number = r.draft_number + 1, saved_at = excluded.saved_at
                         WHERE r.handed_in_at IS NULL AND (r.draft_number = ?7 OR r.text = excluded.text)
                        RETURNING draft_number""")
                .setParameter(1, writer)
                .setParameter(2, lessonId)
                .setParameter(3, task.id())
                .setParameter(4, task.readers().name())
                .setParameter(5, text)
                .setParameter(6, Timestamp.from(now))
                .setParameter(7, number)
                .getResultList();
        return stored.stream().findFirst().map(value -> ((Number) value).intValue());
    }

    void seal(long writer, String lessonId, String blockId, Instant now) {
        em.createNativeQuery("""
                        UPDATE journal.reflection SET handed_in_at = ?4
                         WHERE person_id = ?1 AND lesson_id = ?2 AND block_id = ?3 AND handed_in_at IS NULL""")
                .setParameter(1, writer)
                .setParameter(2, lessonId)
                .setParameter(3, blockId)
                .setParameter(4, Timestamp.from(now))
                .executeUpdate();
    }

    public Set<String> handedIn(long writer, String lessonId) {
        List<?> blocks = em.createNativeQuery("""
                        SELECT block_id FROM journal.reflection
                         WHERE person_id = ?1 AND lesson_id = ?2 AND handed_in_at IS NOT NULL""")
                .setParameter(1, writer)
                .setParameter(2, lessonId)
                .getResultList();
        return blocks.stream().map(String.class::cast).collect(Collectors.toUnmodifiableSet());
    }

    List<ReflectionRead> reads(long reflectionId) {
        return Rows.list(em.createNativeQuery("""
                        SELECT p.name, r.read_at FROM journal.reflection_read r JOIN people.person p ON p.id = r.reader_id
                         WHERE r.reflection_id = ?1 ORDER BY r.read_at""").setParameter(1, reflectionId), ReflectionRead.class);
    }

    /** What a teacher may read, newest first, without the texts. */
    List<ReflectionLine> ofTeacher(long teacher, int limit, int offset) {
        return Rows.list(
                em.createNativeQuery("""
                        SELECT f.id, w.number, w.name, s.name, f.lesson_id, f.handed_in_at,
                               (SELECT max(r.read_at) FROM journal.reflection_read r
                                 WHERE r.reflection_id = f.id AND r.reader_id = ?1)
                          FROM course.section_teacher t
                          JOIN course.section s ON s.id = t.section_id
                          JOIN course.enrolment e ON e.section_id = s.id AND e.ended_at IS NULL
                          JOIN people.person w ON w.id = e.person_id
                          JOIN journal.reflection f ON f.person_id = w.id
                         WHERE t.person_id = ?1 AND f.readers = 'TEACHER' AND f.handed_in_at IS NOT NULL
                         ORDER BY f.handed_in_at DESC, f.id
                         LIMIT ?2 OFFSET ?3""")
                        .setParameter(1, teacher)
                        .setParameter(2, limit)
                        .setParameter(3, offset),
                ReflectionLine.class);
    }

    /**
     * Notes the reading first, then hands out the text.
     *
     * @throws NotFound when it is not there, not handed in, not for teachers, or not of a section of this teacher
     */
    public ReflectionText readAsTeacher(long teacher, long reflectionId, Instant now) {
        int noted = em.createNativeQuery("""
                        INSERT INTO journal.reflection_read (reflection_id, reader_id, read_at)
                        SELECT f.id, ?1, ?3 FROM journal.reflection f
                         WHERE f.id = ?2 AND f.readers = 'TEACHER' AND f.handed_in_at IS NOT NULL
                           AND EXISTS (SELECT 1 FROM course.section_teacher t
                                         JOIN course.enrolment e ON e.section_id = t.section_id AND e.ended_at IS NULL
                                        WHERE t.person_id = ?1 AND e.person_id = f.person_id)""")
                .setParameter(1, teacher)
                .setParameter(2, reflectionId)
                .setParameter(3, Timestamp.from(now))
                .executeUpdate();
        if (noted == 0) {
            throw new NotFound();
        }
        return Rows.first(em.createNativeQuery("""
                        SELECT f.id, w.name, f.lesson_id, f.text, f.handed_in_at
                          FROM journal.reflection f JOIN people.person w ON w.id = f.person_id WHERE f.id = ?1""").setParameter(1, reflectionId), ReflectionText.class)
                .orElseThrow(NotFound::new);
    }
}
