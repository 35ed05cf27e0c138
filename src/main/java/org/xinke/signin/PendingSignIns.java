package org.xinke.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import org.xinke.shared.Json;
import org.xinke.shared.Secret;
import org.xinke.shared.sql.Sql;
import org.xinke.signin.ways.SchoolProof;
import org.xinke.vault.KeyOwner;
import org.xinke.vault.Place;
import org.xinke.vault.Sealed;
import org.xinke.vault.Vault;

/** Sign-ins of which the first step is done. What it proved is kept sealed: the school's own may hold an ID token. */
@ApplicationScoped
@Transactional
class PendingSignIns {
    @Inject
    Sql sql;

    @Inject
    Clock clock;

    @Inject
    Vault vault;

    @Inject
    SignInSettings settings;

    /** @return the secret that names it */
    String begin(long personId, SchoolProof proof) {
        String token = Secret.fresh();
        SchoolProof known = new SchoolProof(proof.way(), proof.number(), proof.session(), proof.hint(), null);
        Sealed sealed = vault.seal(KeyOwner.SCHOOL, place(token), Json.write(known));
        sql.of("""
                INSERT INTO signin.pending_sign_in (token_hash, person_id, begun_at, proof, proof_key)
                VALUES (:token, :person, :now, :proof, :key)""")
                .set("token", Secret.hash(token))
                .set("person", personId)
                .set("now", clock.instant())
                .set("proof", sealed.bytes())
                .set("key", sealed.key())
                .run();
        return token;
    }

    /** Counts one more try. Empty when there is none, or it has waited too long, or was tried too often. */
    Optional<Pending> take(String token) {
        return sql.of("""
                UPDATE signin.pending_sign_in SET tries = tries + 1
                 WHERE token_hash = :token AND begun_at > :since AND tries < :most
                RETURNING person_id, proof, proof_key""")
                .set("token", Secret.hash(token))
                .set("since", since())
                .set("most", settings.secondStepTries())
                .first(Kept.class)
                .map(kept -> new Pending(kept.personId(), proof(token, kept)));
    }

    void end(String token) {
        sql.of("DELETE FROM signin.pending_sign_in WHERE token_hash = :token")
                .set("token", Secret.hash(token))
                .run();
    }

    void endAll(long personId) {
        sql.of("DELETE FROM signin.pending_sign_in WHERE person_id = :person")
                .set("person", personId)
                .run();
    }

    void sweep() {
        sql.of("DELETE FROM signin.pending_sign_in WHERE begun_at <= :since")
                .set("since", since())
                .run();
    }

    private SchoolProof proof(String token, Kept kept) {
        return Json.read(vault.open(KeyOwner.SCHOOL, place(token), kept.key(), kept.proof()), SchoolProof.class);
    }

    private Instant since() {
        return clock.instant().minus(settings.secondStepLife());
    }

    private static Place place(String token) {
        return Place.of("signin.pending_sign_in", HexFormat.of().formatHex(Secret.hash(token)));
    }

    record Pending(long personId, SchoolProof proof) {}

    @SuppressWarnings("ArrayRecordComponent")
    record Kept(long personId, byte[] proof, long key) {}
}
