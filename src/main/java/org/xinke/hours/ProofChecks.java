package org.xinke.hours;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.xinke.hours.ProofCheck.Proof;
import org.xinke.hours.ProofCheck.State;
import org.xinke.shared.Allowed;
import org.xinke.shared.RequestOrigin;
import org.xinke.shared.sql.Sql;

/**
 * Whether a proof of hours is true. Whoever has the paper may ask; a try is counted before it is looked at, and codes that are nobody's make the
 * address wait. The code itself has 100 bits: the count is there so that nobody is tempted, and that the log stays short.
 */
@ApplicationScoped
@Transactional
public class ProofChecks {
    @Inject
    Sql sql;

    @Inject
    Clock clock;

    @Inject
    HoursSums sums;

    @Inject
    HoursSettings settings;

    @Allowed(anyone = true)
    public ProofCheck check(String typed) {
        String origin = Objects.requireNonNullElse(RequestOrigin.address(), "-");
        if (count(origin) > settings.verifyTries()) {
            return ProofCheck.of(State.WAIT);
        }
        Optional<Stored> found = ProofCode.of(typed).flatMap(this::find);
        if (found.isEmpty()) {
            return ProofCheck.of(State.UNKNOWN);
        }
        forget(origin);
        Proof proof = found.get().proof();
        return new ProofCheck(proof.stillTrue(sums.of(found.get().personId())) ? State.VALID : State.SUPERSEDED, proof);
    }

    /** The row of the address is its lock; one of another stretch begins anew. */
    private int count(String origin) {
        Instant now = clock.instant();
        sql.of("""
                DELETE FROM hours.verify_try
                 WHERE origin IN (SELECT origin FROM hours.verify_try WHERE since < :before FOR UPDATE SKIP LOCKED)""").set("before", now.minus(settings.verifyWithin())).run();
        return sql.of("""
                INSERT INTO hours.verify_try (origin, since, tries) VALUES (:origin, :now, 1)
                    ON CONFLICT (origin) DO UPDATE SET tries = verify_try.tries + 1
                RETURNING tries""").set("origin", origin).set("now", now).value(Integer.class);
    }

    private void forget(String origin) {
        sql.of("UPDATE hours.verify_try SET tries = tries - 1 WHERE origin = :origin")
                .set("origin", origin)
                .run();
    }

    private Optional<Stored> find(ProofCode code) {
        return sql.of("""
                SELECT r.person_id, p.name, r.course, r.online, r.class, r.practice, r.required, r.issued_at
                  FROM hours.proof r JOIN people.person p ON p.id = r.person_id WHERE r.code_hash = :hash""").set("hash", code.hash()).first(Stored.class);
    }

    record Stored(
            long personId,
            String name,
            String course,
            BigDecimal online,
            BigDecimal classroom,
            BigDecimal practice,
            BigDecimal required,
            Instant issuedAt) {
        Proof proof() {
            return new Proof(Proof.mask(name), course, online, classroom, practice, required, issuedAt);
        }
    }
}
