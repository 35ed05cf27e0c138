package org.xinke.signin.throttle;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.xinke.shared.Allowed;
import org.xinke.shared.Role;
import org.xinke.shared.Secret;
import org.xinke.shared.sql.Sql;

/** Tries within the window that failed or are not decided yet; whoever lets people in asks here first. */
@ApplicationScoped
@Transactional
public class SignInFailures {
    @Inject
    Sql sql;

    @Inject
    Clock clock;

    @Inject
    ThrottleSettings settings;

    /** @param name of a way that came without a number */
    void note(String name, String origin) {
        decide(add(name, origin, null));
    }

    long from(String origin) {
        return sql.of("SELECT count(*) FROM signin.sign_in_failure WHERE origin = :origin AND at > :since AND decided")
                .set("origin", origin)
                .set("since", since())
                .value(Long.class);
    }

    /** Until the transaction ends nobody else counts or tries this number: counting and adding are one step. */
    void lock(String numberKey) {
        sql.of("SELECT CAST(pg_advisory_xact_lock(hashtextextended(:number, 0)) AS text)")
                .set("number", numberKey)
                .value(String.class);
    }

    ThrottleSettings.Tries count(String numberKey, String origin, @Nullable String device) {
        return sql.of("""
                SELECT (SELECT count(*) FROM signin.sign_in_failure WHERE number = :number AND at > :since),
                       (SELECT count(*) FROM signin.sign_in_failure WHERE origin = :origin AND at > :since AND decided),
                       (SELECT count(*) FROM signin.sign_in_failure
                         WHERE number = :number AND at > :since AND device = CAST(:device AS text))""")
                .set("number", numberKey)
                .set("origin", origin)
                .set("since", since())
                .set("device", device)
                .one(ThrottleSettings.Tries.class);
    }

    /** Counts as a failure of its number until it is decided. @return its id */
    long add(String numberKey, String origin, @Nullable String device) {
        return sql.of("""
                INSERT INTO signin.sign_in_failure (at, number, origin, device)
                VALUES (:now, :number, :origin, CAST(:device AS text)) RETURNING id""")
                .set("now", clock.instant())
                .set("number", numberKey)
                .set("origin", origin)
                .set("device", device)
                .value(Long.class);
    }

    void decide(long id) {
        sql.of("UPDATE signin.sign_in_failure SET decided = true WHERE id = :id")
                .set("id", id)
                .run();
    }

    void release(long id) {
        sql.of("DELETE FROM signin.sign_in_failure WHERE id = :id")
                .set("id", id)
                .run();
    }

    /** @return false when it has been used before */
    boolean use(ProofOfWork proof) {
        return sql.of("""
                        INSERT INTO signin.used_proof (challenge, until) VALUES (:challenge, :until)
                        ON CONFLICT (challenge) DO NOTHING""")
                        .set("challenge", Secret.hash(proof.challenge()))
                        .set("until", clock.instant().plus(settings.limits().proofLife()))
                        .run()
                > 0;
    }

    @Allowed({Role.ACADEMIC_AFFAIRS, Role.ADMIN})
    public void forget(String numberKey) {
        sql.of("DELETE FROM signin.sign_in_failure WHERE number = :number")
                .set("number", numberKey)
                .run();
    }

    @Allowed(Role.SYSTEM)
    public void sweep() {
        sql.of("DELETE FROM signin.sign_in_failure WHERE at <= :since")
                .set("since", since())
                .run();
        sql.of("DELETE FROM signin.used_proof WHERE until < :now")
                .set("now", clock.instant())
                .run();
    }

    private Instant since() {
        return clock.instant().minus(settings.limits().window());
    }
}
