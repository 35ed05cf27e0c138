package org.xinke.journal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.xinke.content.Block;
import org.xinke.shared.Allowed;
import org.xinke.shared.Conflict;
import org.xinke.shared.CurrentUser;
import org.xinke.shared.NotFound;
import org.xinke.shared.Role;
import org.xinke.shared.RuleViolation;
import org.xinke.shared.sql.Sql;
import org.xinke.shared.sql.SqlStatement;
import org.xinke.vault.KeyOwner;
import org.xinke.vault.Place;
import org.xinke.vault.Sealed;
import org.xinke.vault.Vault;

/**
 * 练习: what a student keeps in a practice piece, or notes at a question of a case, for the student's own eyes. The one class that touches
 * {@code practice_sheet}; every statement names the caller, so there is no way to another's sheet, for staff neither. It
 * takes a sheet as it comes and never looks into it; the table has it sealed by the author's key, with which it goes.
 */
@ApplicationScoped
@Transactional
public class PracticeSheets {
    /** In characters; a sheet is a page or a few, not a book. */
    public static final int LONGEST = 20_000;

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    @Inject
    CurrentUser currentUser;

    @Inject
    WritingTasks tasks;

    @Inject
    Vault vault;

    /** @throws NotFound when nothing is kept and the caller's version of the lesson has no such piece */
    @Allowed(Role.STUDENT)
    public PracticeSheet own(String lessonId, String blockId) {
        return find(lessonId, blockId).orElseGet(() -> {
            tasks.ownEyes(lessonId, blockId);
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
        if (!isKept(lessonId, blockId)) {
            tasks.ownEyes(lessonId, blockId);
        }
        Instant now = clock.instant();
        return store(lessonId, blockId, sheet, number, now)
                .map(stored -> new SavedDraft(stored, now))
                .orElseThrow(() -> new Conflict("practice.error.elsewhere"));
    }

    /** Nothing of it stays. */
    @Allowed(Role.STUDENT)
    public void erase(String lessonId, String blockId) {
        of("""
                DELETE FROM journal.practice_sheet
                 WHERE person_id = :author AND lesson_id = :lesson AND block_id = :block""", lessonId, blockId).run();
    }

    /** The piece as the caller's version of the lesson has it. */
    @Allowed(Role.STUDENT)
    public Block.Practice task(String lessonId, String blockId) {
        return tasks.practice(lessonId, blockId);
    }

    /** All pieces of the course in its order, and when the caller last changed each. */
    @Allowed(Role.STUDENT)
    public List<PracticeLine> all() {
        Map<List<String>, Instant> saved = sql
                .of("SELECT lesson_id, block_id, saved_at FROM journal.practice_sheet WHERE person_id = :author")
                .set("author", currentUser.personId())
                .list(Saved.class)
                .stream()
                .collect(Collectors.toMap(sheet -> List.of(sheet.lessonId, sheet.blockId), Saved::savedAt));
        return tasks.practices().stream()
                .map(task -> PracticeLine.of(task, saved.get(List.of(task.lessonId(), task.blockId()))))
                .toList();
    }

    private Optional<PracticeSheet> find(String lessonId, String blockId) {
        return of("""
                SELECT body, body_key, number, saved_at FROM journal.practice_sheet
                 WHERE person_id = :author AND lesson_id = :lesson AND block_id = :block""", lessonId, blockId)
                .first(Kept.class)
                .map(row -> row.opened(vault.open(author(), place(lessonId, blockId), row.bodyKey, row.body)));
    }

    private boolean isKept(String lessonId, String blockId) {
        return of("""
                SELECT 1 FROM journal.practice_sheet
                 WHERE person_id = :author AND lesson_id = :lesson AND block_id = :block""", lessonId, blockId).any();
    }

    /** A lost answer may be asked for again: the same sheet is stored anew whatever its number. */
    private Optional<Integer> store(String lessonId, String blockId, String sheet, int number, Instant now) {
        Sealed sealed = vault.seal(author(), place(lessonId, blockId), sheet);
        return of("""
                INSERT INTO journal.practice_sheet AS s
                       (person_id, lesson_id, block_id, body, body_mark, body_key, number, saved_at)
                SELECT :author, :lesson, :block, CAST(:sheet AS bytea), CAST(:mark AS bytea), CAST(:key AS bigint), nextval('journal.practice_sheet_number'), CAST(:now AS timestamptz)
                 WHERE :number = 0 OR EXISTS (SELECT 1 FROM journal.practice_sheet o
                                          WHERE o.person_id = :author AND o.lesson_id = :lesson AND o.block_id = :block)
                    ON CONFLICT ON CONSTRAINT practice_sheet_pk DO UPDATE
                   SET body = excluded.body, body_mark = excluded.body_mark, body_key = excluded.body_key, number = excluded.number, saved_at = excluded.saved_at
                 WHERE s.number = :number OR s.body_mark = excluded.body_mark
                RETURNING number""", lessonId, blockId)
                .set("sheet", sealed.bytes())
                .set("mark", sealed.mark())
                .set("key", sealed.key())
                .set("now", now)
                .set("number", number)
                .firstValue(Integer.class);
    }

    private SqlStatement of(String statement, String lessonId, String blockId) {
        return sql.of(statement)
                .set("author", currentUser.personId())
                .set("lesson", lessonId)
                .set("block", blockId);
    }

    /** Whatever of the author's another key than this one has sealed; from seal to seal, and nothing comes out. */
    void sealAnew(long author, long key) {
        sql.of("""
                SELECT lesson_id, block_id, body, body_key FROM journal.practice_sheet
                 WHERE person_id = :author AND body_key <> :key FOR UPDATE""").set("author", author).set("key", key).list(Old.class).forEach(old -> keepAnew(author, old));
    }

    private void keepAnew(long author, Old old) {
        Place place = place(old.lessonId, old.blockId);
        Sealed anew = vault.sealAnew(KeyOwner.person(author), place, old.bodyKey, old.body);
        sql.of("""
                UPDATE journal.practice_sheet SET body = :body, body_mark = :mark, body_key = :key
                 WHERE person_id = :author AND lesson_id = :lesson AND block_id = :block""")
                .set("body", anew.bytes())
                .set("mark", anew.mark())
                .set("key", anew.key())
                .set("author", author)
                .set("lesson", old.lessonId)
                .set("block", old.blockId)
                .run();
    }

    private KeyOwner author() {
        return KeyOwner.person(currentUser.personId());
    }

    private static Place place(String lessonId, String blockId) {
        return Place.of("journal.practice_sheet", lessonId, blockId);
    }

    record Saved(String lessonId, String blockId, Instant savedAt) {}

    record Old(String lessonId, String blockId, byte[] body, long bodyKey) {}

    record Kept(byte[] body, long bodyKey, int number, Instant savedAt) {
        PracticeSheet opened(String sheet) {
            return new PracticeSheet(sheet, number, savedAt);
        }
    }
}
