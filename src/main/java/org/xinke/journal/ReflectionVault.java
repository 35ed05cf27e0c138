package org.xinke.journal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.xinke.content.Block;
import org.xinke.course.SectionScope;
import org.xinke.shared.NotFound;
import org.xinke.shared.sql.Sql;
import org.xinke.vault.KeyOwner;
import org.xinke.vault.Place;
import org.xinke.vault.Sealed;
import org.xinke.vault.Vault;

/**
 * The one class that touches the tables of the reflections. What lies here comes out in two ways only: to its writer,
 * and to a teacher of a section of the writer, which leaves a line in {@code reflection_read}. The tables have each text
 * sealed by its writer's key; whose key was erased has texts no more, and begins anew.
 */
@ApplicationScoped
class ReflectionVault {
    @Inject
    Sql sql;

    @Inject
    Vault vault;

    /**
     * Deletes what was written before, once its writer's grade has been published for as long and no course of the writer goes on, or
     * the writer has been gone for as long.
     */
    void forget(Instant before, LocalDate today, List<Long> graded) {
        sql.takeLong();
        sql.of("""
                        DELETE FROM journal.reflection r
                         WHERE r.saved_at < :before
                           AND (r.person_id = ANY (CAST(:graded AS bigint[]))
                                AND NOT EXISTS (SELECT 1
                                                  FROM course.enrolment e
                                                  JOIN course.section s ON s.id = e.section_id
                                                  JOIN course.offering o ON o.id = s.offering_id
                                                  JOIN course.term t ON t.id = o.term_id
                                                 WHERE e.person_id = r.person_id AND e.ended_at IS NULL AND t.ends_on >= :today)
                                OR (SELECT d.at FROM signin.departure d WHERE d.person_id = r.person_id) < :before)""")
                .set("before", before)
                .set("today", today)
                .set("graded", graded)
                .run();
    }

    /** How far the writer is with each text, by lesson and block. */
    Map<List<String>, Standing> standing(long writer) {
        return sql.of("""
                        SELECT f.lesson_id, f.block_id, f.saved_at, f.handed_in_at, count(r.id), max(r.read_at)
                          FROM journal.reflection f
                          LEFT JOIN journal.reflection_read r ON r.reflection_id = f.id
                         WHERE f.person_id = :writer GROUP BY f.id""").set("writer", writer).list(Standing.class).stream()
                .collect(Collectors.toMap(one -> List.of(one.lessonId, one.blockId), Function.identity()));
    }

    Optional<OwnReflection> own(long writer, String lessonId, String blockId) {
        return sql.of("""
                        SELECT id, readers, text, text_key, draft_number, saved_at, handed_in_at FROM journal.reflection
                         WHERE person_id = :writer AND lesson_id = :lesson AND block_id = :block""")
                .set("writer", writer)
                .set("lesson", lessonId)
                .set("block", blockId)
                .first(Own.class)
                .map(row -> row.opened(open(writer, lessonId, blockId, row.textKey(), row.text())));
    }

    /**
     * @param number of the draft that the writer's window shows; 0 before the first
     * @return the number of the draft that is stored now; empty when another window has written since, or it is handed in
     */
    Optional<Integer> save(long writer, String lessonId, Block.Reflection task, String text, int number, Instant now) {
        Sealed sealed = vault.seal(KeyOwner.person(writer), place(lessonId, task.id()), text);
        return sql.of("""
                        INSERT INTO journal.reflection AS r
                               (person_id, lesson_id, block_id, readers, text, text_mark, text_key, draft_number, saved_at)
                        VALUES (:writer, :lesson, :block, :readers, :text, :mark, :key, 1, :now)
                            ON CONFLICT ON CONSTRAINT reflection_unique DO UPDATE
                           SET text = excluded.text, text_mark = excluded.text_mark, text_key = excluded.text_key,
                               draft_number = r.draft_number + 1, saved_at = excluded.saved_at
                         WHERE r.handed_in_at IS NULL AND (r.draft_number = :number OR r.text_mark = excluded.text_mark)
                        RETURNING draft_number""")
                .set("writer", writer)
                .set("lesson", lessonId)
                .set("block", task.id())
                .set("readers", task.readers())
                .set("text", sealed.bytes())
                .set("mark", sealed.mark())
                .set("key", sealed.key())
                .set("now", now)
                .set("number", number)
                .firstValue(Integer.class);
    }

    boolean isHandedIn(WrittenAt place) {
        return sql.of("""
                        SELECT 1 FROM journal.reflection
                         WHERE person_id = :writer AND lesson_id = :lesson AND block_id = :block AND handed_in_at IS NOT NULL""")
                .set("writer", place.writer())
                .set("lesson", place.lessonId())
                .set("block", place.blockId())
                .any();
    }

    /**
     * Where a text stands that this teacher has read.
     *
     * @throws NotFound when the teacher has not, or may not any more
     */
    WrittenAt readBy(long teacher, long reflectionId) {
        return sql.of("""
                        SELECT f.person_id, f.lesson_id, f.block_id FROM journal.reflection f
                         WHERE f.id = :reflection AND f.readers = 'TEACHER' AND f.handed_in_at IS NOT NULL
                           AND EXISTS (SELECT 1 FROM journal.reflection_read r
                                        WHERE r.reflection_id = f.id AND r.reader_id = :teacher)
                           AND EXISTS (SELECT 1 FROM course.enrolment e
                                        WHERE e.person_id = f.person_id AND e.ended_at IS NULL
                                          AND\s""" + SectionScope.taughtBy(teacher).condition("e.section_id") + ")")
                .set("teacher", teacher)
                .set("reflection", reflectionId)
                .first(WrittenAt.class)
                .orElseThrow(NotFound::new);
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
                        SELECT f.id, w.number, w.name, s.name, f.lesson_id, f.block_id, f.handed_in_at,
                               (SELECT max(r.read_at) FROM journal.reflection_read r
                                 WHERE r.reflection_id = f.id AND r.reader_id = :teacher)
                          FROM course.section s
                          JOIN course.enrolment e ON e.section_id = s.id AND e.ended_at IS NULL
                          JOIN people.person w ON w.id = e.person_id
                          JOIN journal.reflection f ON f.person_id = w.id
                         WHERE f.readers = 'TEACHER' AND f.handed_in_at IS NOT NULL AND f.text_key IS NOT NULL
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
                         WHERE f.id = :reflection AND f.readers = 'TEACHER' AND f.handed_in_at IS NOT NULL AND f.text_key IS NOT NULL
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
                        SELECT f.id, w.name, f.person_id, f.lesson_id, f.block_id, f.text, f.text_key, f.handed_in_at
                          FROM journal.reflection f JOIN people.person w ON w.id = f.person_id WHERE f.id = :reflection""")
                .set("reflection", reflectionId)
                .first(HandedIn.class)
                .map(row -> row.opened(open(row.writerId(), row.lessonId(), row.blockId(), row.textKey(), row.text())))
                .orElseThrow(NotFound::new);
    }

    /** Whatever another key than this one has sealed. */
    void sealAnew(long writer, long key) {
        sql.of("""
                        SELECT id, lesson_id, block_id, text, text_key FROM journal.reflection
                         WHERE person_id = :writer AND text_key <> :key FOR UPDATE""").set("writer", writer).set("key", key).list(Old.class).forEach(old -> {
            Place place = place(old.lessonId, old.blockId);
            Sealed anew = vault.sealAnew(KeyOwner.person(writer), place, old.textKey, old.text);
            sql.of("UPDATE journal.reflection SET text = :text, text_mark = :mark, text_key = :key WHERE id = :id")
                    .set("text", anew.bytes())
                    .set("mark", anew.mark())
                    .set("key", anew.key())
                    .set("id", old.id)
                    .run();
        });
    }

    private String open(long writer, String lessonId, String blockId, @Nullable Long key, byte[] text) {
        return key == null ? "" : vault.open(KeyOwner.person(writer), place(lessonId, blockId), key, text);
    }

    private static Place place(String lessonId, String blockId) {
        return Place.of("journal.reflection", lessonId, blockId);
    }

    record Standing(
            String lessonId,
            String blockId,
            Instant savedAt,
            @Nullable Instant handedInAt,
            int reads,
            @Nullable Instant readAt) {
        static OwnWriting of(WritingPlace place, @Nullable Standing one) {
            return one == null
                    ? new OwnWriting(place, null, null, 0, null)
                    : new OwnWriting(place, one.savedAt, one.handedInAt, one.reads, one.readAt);
        }
    }

    record Own(
            long id,
            Block.Readers readers,
            byte[] text,
            @Nullable Long textKey,
            int number,
            Instant savedAt,
            @Nullable Instant handedInAt) {
        OwnReflection opened(String words) {
            return new OwnReflection(id, readers, words, number, savedAt, handedInAt);
        }
    }

    record Old(long id, String lessonId, String blockId, byte[] text, long textKey) {}

    record HandedIn(
            long id,
            String writer,
            long writerId,
            String lessonId,
            String blockId,
            byte[] text,
            @Nullable Long textKey,
            Instant handedInAt) {
        ReflectionText opened(String words) {
            return new ReflectionText(id, writer, lessonId, words, handedInAt);
        }
    }
}
