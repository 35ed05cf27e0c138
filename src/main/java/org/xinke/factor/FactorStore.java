package org.xinke.factor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.xinke.shared.sql.Sql;
import org.xinke.vault.KeyOwner;
import org.xinke.vault.Place;
import org.xinke.vault.Sealed;
import org.xinke.vault.Vault;

/** The secrets, sealed by the school's data key. */
@ApplicationScoped
@Transactional
class FactorStore {
    @Inject
    Sql sql;

    @Inject
    Vault vault;

    @Inject
    Clock clock;

    Optional<OwnFactor> find(long personId) {
        return sql.of("""
                SELECT f.since, (SELECT count(*) FROM factor.recovery_code r WHERE r.person_id = f.person_id)
                  FROM factor.second_factor f WHERE f.person_id = :person""").set("person", personId).first(OwnFactor.class);
    }

    /** In place of the one that was there. */
    void keep(long personId, String secret, long step) {
        Sealed sealed = vault.seal(KeyOwner.SCHOOL, place(personId), secret);
        sql.of("""
                INSERT INTO factor.second_factor (person_id, secret, secret_key, since, last_step)
                VALUES (:person, :secret, :key, :now, :step)
                ON CONFLICT (person_id) DO UPDATE
                   SET secret = excluded.secret, secret_key = excluded.secret_key, since = excluded.since,
                       last_step = excluded.last_step""")
                .set("person", personId)
                .set("secret", sealed.bytes())
                .set("key", sealed.key())
                .set("now", clock.instant())
                .set("step", step)
                .run();
    }

    /** @return whether there was one */
    boolean forget(long personId) {
        sql.of("DELETE FROM factor.demand WHERE person_id = :person")
                .set("person", personId)
                .run();
        return sql.of("DELETE FROM factor.second_factor WHERE person_id = :person")
                        .set("person", personId)
                        .run()
                > 0;
    }

    /** Until the transaction ends nobody else tries a code of this person. */
    Optional<Kept> lock(long personId) {
        return sql.of("""
                SELECT secret, secret_key, last_step, wrong, wrong_at
                  FROM factor.second_factor WHERE person_id = :person FOR UPDATE""").set("person", personId).first(Kept.class);
    }

    /** The step that this code is of, when it is right now and was not used before. */
    OptionalLong step(long personId, Kept kept, String code) {
        String secret = vault.open(KeyOwner.SCHOOL, place(personId), kept.key(), kept.secret());
        return TimeCodes.step(secret, code, clock.instant(), kept.lastStep());
    }

    void right(long personId, long step) {
        sql.of(
                        "UPDATE factor.second_factor SET last_step = :step, wrong = 0, wrong_at = NULL WHERE person_id = :person")
                .set("step", step)
                .set("person", personId)
                .run();
    }

    /** @param forgotten what was wrong before then no longer counts */
    void wrong(long personId, Instant forgotten) {
        sql.of("""
                UPDATE factor.second_factor
                   SET wrong = CASE WHEN wrong_at > :forgotten THEN wrong + 1 ELSE 1 END, wrong_at = :now
                 WHERE person_id = :person""")
                .set("forgotten", forgotten)
                .set("now", clock.instant())
                .set("person", personId)
                .run();
    }

    /** Since when the person is asked to have one; the first time it is from now. */
    void ask(long personId) {
        sql.of("INSERT INTO factor.demand (person_id, at) VALUES (:person, :now) ON CONFLICT (person_id) DO NOTHING")
                .set("person", personId)
                .set("now", clock.instant())
                .run();
    }

    private static Place place(long personId) {
        return Place.of("factor.second_factor", String.valueOf(personId));
    }

    @SuppressWarnings("ArrayRecordComponent")
    record Kept(
            byte[] secret,
            long key,
            long lastStep,
            int wrong,
            @Nullable Instant wrongAt) {
        boolean tried(int most, Instant since) {
            return wrong >= most && wrongAt != null && wrongAt.isAfter(since);
        }
    }
}
