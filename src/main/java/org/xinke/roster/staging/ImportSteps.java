package org.xinke.roster.staging;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Connection;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.xinke.people.RosterChanged;
import org.xinke.roster.ImportMove;
import org.xinke.roster.ImportMoves;
import org.xinke.roster.ImportState;
import org.xinke.roster.RosterSettings;
import org.xinke.roster.lists.ListHead;
import org.xinke.roster.lists.RosterField;
import org.xinke.roster.lists.Translated;
import org.xinke.roster.places.PlaceQuestions;
import org.xinke.shared.Allowed;
import org.xinke.shared.Role;
import org.xinke.shared.sql.Sql;

/**
 * The transactions of an import that runs in the background. Which node works on it is decided by the row: it is locked while
 * it is compared or applied, and leased while it is read, so a node that died is followed by another.
 */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
public class ImportSteps {
    private static final Duration PAUSE = Duration.ofSeconds(10);
    private static final int TRIES = 3;

    @PersistenceContext
    EntityManager em;

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    @Inject
    RosterSettings settings;

    @Inject
    ImportMoves moves;

    @Inject
    PlaceQuestions questions;

    @Inject
    Event<RosterChanged> rosterChanged;

    /** Takes over the oldest import that waits and that nobody works on; the states are those of a partial index. */
    @Allowed(Role.SYSTEM)
    public Optional<ImportWork> claim(String node) {
        Instant now = clock.instant();
        return sql.of("""
                UPDATE roster.roster_import SET worker = :node, lease_until = :until, tries = tries + 1
                 WHERE id = (SELECT id FROM roster.roster_import
                              WHERE state IN ('READING', 'APPLYING') AND (lease_until IS NULL OR lease_until < :now)
                              ORDER BY id LIMIT 1 FOR UPDATE SKIP LOCKED)
                RETURNING id, kind, state, file_key, header_line, CAST(mapping AS text), tries, sheet, undoes""")
                .set("node", node)
                .set("until", now.plus(settings.lease()))
                .set("now", now)
                .first(ImportWork.class);
    }

    @Allowed(Role.SYSTEM)
    public void begin(long id) {
        sql.of("DELETE FROM roster.roster_row WHERE import_id = :id")
                .set("id", id)
                .run();
        progress(id, 0);
    }

    @Allowed(Role.SYSTEM)
    public void stage(long id, Staging staging, List<StagedRow> rows, int read) {
        staging.copy(connection(), id, rows);
        progress(id, read);
    }

    @Allowed(Role.SYSTEM)
    public void translated(long id, List<Translated> words) {
        sql.of("UPDATE roster.roster_import SET translated = CAST(:words AS jsonb) WHERE id = :id")
                .setJson("words", words)
                .set("id", id)
                .run();
    }

    /** The rows of a list that takes another one back come from the history. */
    @Allowed(Role.SYSTEM)
    public void stageUndo(ImportWork work) {
        begin(work.id());
        Script.run(connection(), "undo-" + work.kind().name().toLowerCase(Locale.ROOT), work.id());
    }

    /** Says of every row what it would do. */
    @Allowed(Role.SYSTEM)
    public void compare(ImportWork work) {
        sql.takeLong();
        if (locked(work.id(), ImportState.READING)) {
            diff(work);
            questions.find(work.id());
            moves.make(work.id(), ImportMove.SHOW);
        }
    }

    /** All of it or nothing. When the database is no longer as it was when somebody looked, they look again. */
    @Allowed(Role.SYSTEM)
    public void apply(ImportWork work) {
        sql.takeLong();
        if (!locked(work.id(), ImportState.APPLYING)) {
            return;
        }
        sql.of("SELECT CAST(pg_advisory_xact_lock(hashtext('roster')) AS text)").value(String.class);
        String seen = fingerprint(work.id());
        diff(work);
        if (!seen.equals(fingerprint(work.id()))) {
            moves.make(work.id(), ImportMove.LOOK_AGAIN, "roster.error.changedMeanwhile", List.of());
            return;
        }
        takeOver(work);
        moves.make(work.id(), ImportMove.FINISH);
    }

    /** @param code key of the words */
    @Allowed(Role.SYSTEM)
    public void fail(ImportWork work, String code, List<Object> arguments) {
        moves.make(work.id(), ImportMove.FAIL, code, arguments);
    }

    /** Something is away: another try soon, as often as it takes. */
    @Allowed(Role.SYSTEM)
    public void postpone(long id) {
        sql.of("UPDATE roster.roster_import SET lease_until = :until, tries = 0 WHERE id = :id")
                .set("id", id)
                .set("until", clock.instant().plus(PAUSE))
                .run();
    }

    @Allowed(Role.SYSTEM)
    public Map<RosterField, Map<String, String>> words() {
        Map<RosterField, Map<String, String>> words = new EnumMap<>(RosterField.class);
        sql.of("SELECT field, word, value FROM roster.roster_word")
                .list(Word.class)
                .forEach(word -> words.computeIfAbsent(word.field(), field -> new HashMap<>())
                        .put(ListHead.plain(word.word()), word.value()));
        return words;
    }

    static boolean lastTry(ImportWork work) {
        return work.tries() != null && work.tries() >= TRIES;
    }

    private void takeOver(ImportWork work) {
        Connection connection = connection();
        for (String script : work.kind().applying()) {
            Script.run(connection, script, work.id());
        }
        boolean changed = sql.of("""
                SELECT 1 FROM roster.roster_outcome WHERE import_id = :id AND outcome IN ('NEW', 'CHANGED')""").set("id", work.id()).any();
        if (changed && work.kind().movesPeople()) {
            rosterChanged.fire(new RosterChanged(document(work.id())));
        }
    }

    private void diff(ImportWork work) {
        Connection connection = connection();
        for (String script : work.kind().comparing()) {
            Script.run(connection, script, work.id());
        }
    }

    private boolean locked(long id, ImportState state) {
        return sql.of("SELECT id FROM roster.roster_import WHERE id = :id AND state = :state FOR UPDATE SKIP LOCKED")
                .set("id", id)
                .set("state", state)
                .any();
    }

    private void progress(long id, int read) {
        sql.of("UPDATE roster.roster_import SET rows_read = :read, lease_until = :until WHERE id = :id")
                .set("id", id)
                .set("read", read)
                .set("until", clock.instant().plus(settings.lease()))
                .run();
    }

    private String fingerprint(long id) {
        return sql.of("""
                SELECT coalesce(md5(string_agg(line || outcome || CAST(changes AS text) || CAST(concerns AS text), '' ORDER BY line)), '')
                  FROM roster.roster_outcome WHERE import_id = :id AND line > 0""").set("id", id).value(String.class);
    }

    private String document(long id) {
        return sql.of("SELECT document FROM roster.roster_import WHERE id = :id")
                .set("id", id)
                .value(String.class);
    }

    private Connection connection() {
        return em.unwrap(Connection.class);
    }

    record Word(RosterField field, String word, String value) {}
}
