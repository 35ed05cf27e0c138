package org.xinke.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xinke.shared.Allowed;
import org.xinke.shared.Audit;
import org.xinke.shared.Grant;
import org.xinke.shared.Identity;
import org.xinke.shared.RequestOrigin;
import org.xinke.shared.Role;
import org.xinke.shared.Rows;
import org.xinke.shared.Settings;

/**
 * Finds who belongs to a cookie: one indexed query for each request, so a role taken away is gone at once. The given
 * password has to be changed by who signed in with it; who comes from the school's own sign-in never typed it.
 */
@ApplicationScoped
@Transactional
public class SignInSessions {
    private static final Duration TOUCH_EVERY = Duration.ofMinutes(5);

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    @Inject
    Settings settings;

    @Inject
    Audit audit;

    @Allowed(anyone = true)
    public Optional<Identity> find(String token) {
        Instant now = clock.instant();
        byte[] hash = SessionToken.hash(token);
        Optional<Found> found = Rows.first(
                em.createNativeQuery("""
                                SELECT p.id, p.number, p.name, s.way = 'PASSWORD' AND coalesce(a.must_change, false),
                                       s.seen_at,
                                       (SELECT string_agg(g.role || ':' || coalesce(CAST(g.college_id AS text), ''), ',')
                                          FROM people.role_grant g WHERE g.person_id = p.id)
                                  FROM signin.sign_in_session s
                                  JOIN people.person p ON p.id = s.person_id
                                  LEFT JOIN signin.account a ON a.person_id = p.id
                                 WHERE s.token_hash = ?1 AND s.seen_at > ?2""")
                        .setParameter(1, hash)
                        .setParameter(2, Timestamp.from(now.minus(settings.sessionLife()))),
                Found.class);
        found.filter(session -> session.seenAt().isBefore(now.minus(TOUCH_EVERY)))
                .ifPresent(session -> touch(hash, now));
        return found.map(Found::identity);
    }

    /** Opens a sign-in for an identity that has been proved; the person is there. */
    String open(SchoolProof proof, @Nullable String agent) {
        String token = SessionToken.fresh();
        em.createNativeQuery("""
                        INSERT INTO signin.sign_in_session
                               (token_hash, person_id, created_at, seen_at, origin, agent, way, school_key, school_hint)
                        SELECT ?1, id, ?2, ?2, ?3, left(?4, 200), ?5, CAST(?6 AS bytea), ?7 FROM people.person WHERE number = ?8""")
                .setParameter(1, SessionToken.hash(token))
                .setParameter(2, Timestamp.from(clock.instant()))
                .setParameter(3, RequestOrigin.address())
                .setParameter(4, agent)
                .setParameter(5, proof.way().name())
                .setParameter(6, proof.session() == null ? null : SessionToken.hash(proof.session()))
                .setParameter(7, proof.hint())
                .setParameter(8, proof.number())
                .executeUpdate();
        audit.record(
                "people.signIn", "person:" + proof.number(), null, proof.way().name());
        return token;
    }

    private void touch(byte[] hash, Instant now) {
        em.createNativeQuery("UPDATE signin.sign_in_session SET seen_at = ?1 WHERE token_hash = ?2")
                .setParameter(1, Timestamp.from(now))
                .setParameter(2, hash)
                .executeUpdate();
    }

    record Found(
            long id,
            String number,
            String name,
            boolean mustChange,
            Instant seenAt,
            @Nullable String grants) {
        Identity identity() {
            return new Identity(id, number, name, parse(grants == null ? "" : grants), mustChange);
        }

        private static List<Grant> parse(String grants) {
            return Arrays.stream(grants.split(","))
                    .filter(grant -> !grant.isEmpty())
                    .map(grant -> grant.split(":", -1))
                    .map(part -> new Grant(Role.valueOf(part[0]), part[1].isEmpty() ? null : Long.valueOf(part[1])))
                    .toList();
        }
    }
}
