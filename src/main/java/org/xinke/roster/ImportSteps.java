package org.xinke.roster;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Connection;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xinke.people.RosterChanged;
import org.xinke.shared.Allowed;
import org.xinke.shared.Role;
import org.xinke.shared.Rows;

/**
 * The transactions of an import that runs in the background. Which node works on it is decided by the row: it is locked while
 * it is compared or applied, and leased while it is read, so a node that died is followed by another within a minute.
 */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
public class ImportSteps {
    private static final Duration LEASE = Duration.ofMinutes(1);
    private static final Duration PAUSE = Duration.ofSeconds(10);
    private static final int TRIES = 3;

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    @Inject
    Event<RosterChanged> rosterChanged;

    /** Takes over the oldest import that waits and that nobody works on. */
    @Allowed(Role.SYSTEM)
    public Optional<ImportWork> claim(String node) {
        return Rows.first(
                em.createNativeQuery("""
                        UPDATE roster.roster_import SET worker = ?1, lease_until = ?2, tries = tries + 1
                         WHERE id = (SELECT id FROM roster.roster_import
                                      WHERE state IN ('READING', 'APPLYING') AND (lease_until IS NULL OR lease_until < ?3)
                                      ORDER BY id LIMIT 1 FOR UPDATE SKIP LOCKED)
                        RETURNING id, kind, state, file_key, header_line, CAST(mapping AS text), tries""")
                        .setParameter(1, node)
                        .setParameter(2, Timestamp.from(clock.instant().plus(LEASE)))
                        .setParameter(3, Timestamp.from(clock.instant())),
                ImportWork.class);
    }

    @Allowed(Role.SYSTEM)
    public void begin(long id) {
        em.createNativeQuery("DELETE FROM roster.roster_row WHERE import_id = ?1")
                .setParameter(1, id)
                .executeUpdate();
        progress(id, 0);
    }

    @Allowed(Role.SYSTEM)
    public void stage(long id, Staging staging, List<StagedRow> rows, int read) {
        staging.copy(connection(), id, rows);
        progress(id, read);
    }

    /** Says of every row what it would do. */
    @Allowed(Role.SYSTEM)
    public void compare(ImportWork work) {
        if (locked(work.id(), ImportState.READING)) {
            diff(work);
            finish(work.id(), ImportState.REVIEW);
        }
    }

    /** All of it or nothing. When the database is no longer as it was when somebody looked, they look again. */
    @Allowed(Role.SYSTEM)
    public void apply(ImportWork work) {
        if (!locked(work.id(), ImportState.APPLYING)) {
            return;
        }
        em.createNativeQuery("SELECT CAST(pg_advisory_xact_lock(hashtext('roster')) AS text)")
                .getSingleResult();
        String seen = fingerprint(work.id());
        diff(work);
        if (!seen.equals(fingerprint(work.id()))) {
            finish(work.id(), ImportState.REVIEW);
            note(work.id(), "roster.error.changedMeanwhile");
            return;
        }
        takeOver(work);
        finish(work.id(), ImportState.APPLIED);
    }

    private void takeOver(ImportWork work) {
        Connection connection = connection();
        for (String script : work.kind().applying()) {
            Script.run(connection, script, work.id());
        }
        boolean changed = ((Number) em.createNativeQuery(
                                        "SELECT count(*) FROM roster.roster_outcome WHERE import_id = ?1 AND outcome IN ('NEW', 'CHANGED')")
                                .setParameter(1, work.id())
                                .getSingleResult())
                        .longValue()
                > 0;
        if (changed) {
            rosterChanged.fire(new RosterChanged(document(work.id())));
        }
    }

    /** @param code key of the words; null: it will be tried again */
    @Allowed(Role.SYSTEM)
    public void fail(ImportWork work, String code, List<Object> arguments) {
        em.createNativeQuery("""
                        UPDATE roster.roster_import SET state = 'FAILED', problem = ?2, problem_args = CAST(?3 AS jsonb), lease_until = NULL, worker = NULL, version = version + 1
                         WHERE id = ?1""")
                .setParameter(1, work.id())
                .setParameter(2, code)
                .setParameter(3, RosterJson.write(arguments))
                .executeUpdate();
    }

    /** Something is away: another try soon, as often as it takes. */
    @Allowed(Role.SYSTEM)
    public void postpone(long id) {
        em.createNativeQuery("UPDATE roster.roster_import SET lease_until = ?2, tries = 0 WHERE id = ?1")
                .setParameter(1, id)
                .setParameter(2, Timestamp.from(clock.instant().plus(PAUSE)))
                .executeUpdate();
    }

    @Allowed(Role.SYSTEM)
    public Map<RosterField, Map<String, String>> words() {
        Map<RosterField, Map<String, String>> words = new EnumMap<>(RosterField.class);
        Rows.list(em.createNativeQuery("SELECT field, word, value FROM roster.roster_word"), Word.class)
                .forEach(word -> words.computeIfAbsent(word.field(), field -> new java.util.HashMap<>())
                        .put(ListHead.plain(word.word()), word.value()));
        return words;
    }

    static boolean lastTry(ImportWork work) {
        return work.tries() != null && work.tries() >= TRIES;
    }

    static Map<RosterField, Integer> mapping(ImportWork work) {
        return RosterJson.read(work.mapping(), new TypeReference<>() {});
    }

    private void diff(ImportWork work) {
        Connection connection = connection();
        for (String script : work.kind().comparing()) {
            Script.run(connection, script, work.id());
        }
    }

    private boolean locked(long id, ImportState state) {
        return !em.createNativeQuery(
                        "SELECT id FROM roster.roster_import WHERE id = ?1 AND state = ?2 FOR UPDATE SKIP LOCKED")
                .setParameter(1, id)
                .setParameter(2, state.name())
                .getResultList()
                .isEmpty();
    }

    private void progress(long id, int read) {
        em.createNativeQuery("UPDATE roster.roster_import SET rows_read = ?2, lease_until = ?3 WHERE id = ?1")
                .setParameter(1, id)
                .setParameter(2, read)
                .setParameter(3, Timestamp.from(clock.instant().plus(LEASE)))
                .executeUpdate();
    }

    private void finish(long id, ImportState state) {
        em.createNativeQuery("""
                        UPDATE roster.roster_import SET state = ?2, problem = NULL, lease_until = NULL, worker = NULL, tries = 0, version = version + 1
                         WHERE id = ?1""")
                .setParameter(1, id)
                .setParameter(2, state.name())
                .executeUpdate();
    }

    private void note(long id, String problem) {
        em.createNativeQuery("UPDATE roster.roster_import SET problem = ?2, problem_args = '[]' WHERE id = ?1")
                .setParameter(1, id)
                .setParameter(2, problem)
                .executeUpdate();
    }

    private String fingerprint(long id) {
        return String.valueOf(em.createNativeQuery("""
                        SELECT coalesce(md5(string_agg(line || outcome || CAST(changes AS text), '' ORDER BY line)), '')
                          FROM roster.roster_outcome WHERE import_id = ?1 AND line > 0""").setParameter(1, id).getSingleResult());
    }

    private String document(long id) {
        return String.valueOf(em.createNativeQuery("SELECT document FROM roster.roster_import WHERE id = ?1")
                .setParameter(1, id)
                .getSingleResult());
    }

    private Connection connection() {
        return em.unwrap(Connection.class);
    }

    record Word(RosterField field, String word, String value) {}
}
