package org.xinke.journal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.xinke.content.Block;
import org.xinke.lessons.Readings;
import org.xinke.shared.Allowed;
import org.xinke.shared.Conflict;
import org.xinke.shared.CurrentUser;
import org.xinke.shared.NotFound;
import org.xinke.shared.Role;
import org.xinke.shared.Rows;
import org.xinke.shared.RuleViolation;

/**
 * 练习: what a student keeps in a practice piece, for the student's own eyes. The one class that touches
 * {@code practice_sheet}; every statement names the caller, so there is no way to another's sheet, for staff neither. It
 * takes a sheet as it comes and never looks into it; encryption, when it comes, is a matter of this class alone.
 */
@ApplicationScoped
@Transactional
public class PracticeSheets {
    /** In characters; a sheet is a page or a few, not a book. */
    public static final int LONGEST = 20_000;

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    @Inject
    CurrentUser currentUser;

    @Inject
    Readings readings;

    /** @throws NotFound when nothing is kept and the caller's version of the lesson has no such piece */
    @Allowed(Role.STUDENT)
    public PracticeSheet own(String lessonId, String blockId) {
        return find(lessonId, blockId).orElseGet(() -> {
            task(lessonId, blockId);
            return PracticeSheet.BLANK;
        });
    }

    /**
     * @param number of the sheet that the caller's window began with; 0 when there was none
     * @throws Conflict when another window has saved or erased it since
     */
    @Allowed(Role.STUDENT)
    public SavedDraft save(String lessonId, String blockId, String sheet, int number) {
        if (sheet.length() > LONGEST) {
            throw new RuleViolation("practice.error.tooLong", LONGEST);
        }
        if (find(lessonId, blockId).isEmpty()) {
            task(lessonId, blockId);
        }
        Instant now = clock.instant();
        return store(lessonId, blockId, sheet, number, now)
                .map(stored -> new SavedDraft(stored, now))
                .orElseThrow(() -> new Conflict("practice.error.elsewhere"));
    }

    /** Nothing of it stays. */
    @Allowed(Role.STUDENT)
    public void erase(String lessonId, String blockId) {
        of(
                        em.createNativeQuery(
                                "DELETE FROM journal.practice_sheet WHERE person_id = ?1 AND lesson_id = ?2 AND block_id = ?3"),
                        lessonId,
                        blockId)
                .executeUpdate();
    }

    /** The piece as the caller's version of the lesson has it. */
    @Allowed(Role.STUDENT)
    public Block.Practice task(String lessonId, String blockId) {
        return readings.content(readings.own(lessonId)).pages().stream()
                .flatMap(page -> page.blocks().stream())
                .filter(block ->
                        block instanceof Block.Practice task && task.id().equals(blockId))
                .map(Block.Practice.class::cast)
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** All pieces of the course in its order, and when the caller last changed each. */
    @Allowed(Role.STUDENT)
    public List<PracticeLine> all() {
        return Rows.list(em.createNativeQuery("""
                        SELECT l.id, v.title, page ->> 'id', block ->> 'id', block ->> 'piece',
                               r.person_id IS NOT NULL, s.saved_at
                          FROM lessons.lesson l
                          LEFT JOIN lessons.lesson_reading r ON r.lesson_id = l.id AND r.person_id = ?1
                          JOIN lessons.lesson_version v ON v.id = coalesce(r.version_id,
                               (SELECT n.id FROM lessons.lesson_version n WHERE n.lesson_id = l.id
                                 ORDER BY n.number DESC LIMIT 1))
                         CROSS JOIN LATERAL jsonb_array_elements(v.content -> 'pages') AS page
                         CROSS JOIN LATERAL jsonb_array_elements(page -> 'blocks') AS block
                          LEFT JOIN journal.practice_sheet s
                            ON s.person_id = ?1 AND s.lesson_id = l.id AND s.block_id = block ->> 'id'
                         WHERE block ->> 'block' = 'practice' AND (NOT l.retired OR r.person_id IS NOT NULL)
                         ORDER BY l.position, block ->> 'id'""").setParameter(1, currentUser.personId()), PracticeLine.class);
    }

    private Optional<PracticeSheet> find(String lessonId, String blockId) {
        Query query = em.createNativeQuery("""
                SELECT body, number, saved_at FROM journal.practice_sheet
                 WHERE person_id = ?1 AND lesson_id = ?2 AND block_id = ?3""");
        return Rows.first(of(query, lessonId, blockId), PracticeSheet.class);
    }

    /** A lost answer may be asked for again: the same sheet is stored anew whatever its number. */
    private Optional<Integer> store(String lessonId, String blockId, String sheet, int number, Instant now) {
        Query query = em.createNativeQuery("""
                INSERT INTO journal.practice_sheet AS s (person_id, lesson_id, block_id, body, number, saved_at)
                SELECT ?1, ?2, ?3, ?4, nextval('journal.practice_sheet_number'), CAST(?5 AS timestamptz)
                 WHERE ?6 = 0 OR EXISTS (SELECT 1 FROM journal.practice_sheet o
                                          WHERE o.person_id = ?1 AND o.lesson_id = ?2 AND o.block_id = ?3)
                    ON CONFLICT ON CONSTRAINT practice_sheet_pk DO UPDATE
                   SET body = excluded.body, number = excluded.number, saved_at = excluded.saved_at
                 WHERE s.number = ?6 OR s.body = excluded.body
                RETURNING number""");
        List<?> stored = of(query, lessonId, blockId)
                .setParameter(4, sheet)
                .setParameter(5, Timestamp.from(now))
                .setParameter(6, number)
                .getResultList();
        return stored.stream().findFirst().map(value -> ((Number) value).intValue());
    }

    private Query of(Query query, String lessonId, String blockId) {
        return query.setParameter(1, currentUser.personId())
                .setParameter(2, lessonId)
                .setParameter(3, blockId);
    }
}
