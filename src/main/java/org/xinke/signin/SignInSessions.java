package org.xinke.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xinke.factor.SecondFactors;
import org.xinke.people.PersonNumber;
import org.xinke.shared.Allowed;
import org.xinke.shared.Audit;
import org.xinke.shared.Grant;
import org.xinke.shared.Identity;
import org.xinke.shared.RequestOrigin;
import org.xinke.shared.Role;
import org.xinke.shared.Secret;
import org.xinke.shared.sql.Sql;
import org.xinke.signin.door.Caller;
import org.xinke.signin.door.OpenSignIns;
import org.xinke.signin.ways.EndedSignIn;
import org.xinke.signin.ways.SchoolProof;
import org.xinke.signin.ways.SignInWay;
import org.xinke.vault.Sealed;

/**
 * Opens sign-ins, ends them, and finds who belongs to a cookie: one indexed query for each request, so a role taken away is gone at once. The given
 * password has to be changed by who signed in with it; who comes from the school's own sign-in never typed it.
 */
@ApplicationScoped
@Transactional
public class SignInSessions implements OpenSignIns {
    static final Duration TOUCH_EVERY = Duration.ofMinutes(5);

    private static final String FIND = """
            SELECT p.id, p.number, p.name, s.way = 'PASSWORD' AND coalesce(a.must_change, false), s.seen_at, s.way,
                   EXISTS (SELECT 1 FROM factor.second_factor f WHERE f.person_id = p.id),
                   (SELECT k.at FROM factor.demand k WHERE k.person_id = p.id),
                   (SELECT string_agg(g.role || ':' || coalesce(CAST(g.college_id AS text), ''), ',')
                      FROM people.role_grant g WHERE g.person_id = p.id)
              FROM signin.sign_in_session s
              JOIN people.person p ON p.id = s.person_id
              LEFT JOIN signin.account a ON a.person_id = p.id
             WHERE s.token_hash = :token AND\s""" + live(":since", ":oldest", ":gone");

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    @Inject
    SignInSettings settings;

    @Inject
    Audit audit;

    @Inject
    SchoolHints hints;

    @Inject
    SecondFactors factors;

    @Override
    @Allowed(anyone = true)
    public Optional<Identity> find(String token) {
        Instant now = clock.instant();
        byte[] hash = Secret.hash(token);
        Optional<Found> found = sql.of(FIND)
                .set("token", hash)
                .set("since", now.minus(settings.sessionLife()))
                .set("oldest", now.minus(settings.longestSession()))
                .set("gone", now.minus(settings.readingAfterLeaving()))
                .first(Found.class);
        found.filter(session -> session.seenAt().isBefore(now.minus(TOUCH_EVERY)))
                .ifPresent(session -> touch(hash, now));
        return found.map(session -> session.identity(mustEnrol(session)));
    }

    private boolean mustEnrol(Found session) {
        boolean must = !session.enrolled() && factors.mustHave(session.roles(), session.way() != SignInWay.PASSWORD);
        if (must && session.asked() == null) {
            factors.ask(session.id());
        }
        return must && factors.graceIsOver(session.asked());
    }

    /** Whether a sign-in, called s, is not over: by itself, or because the person has left. */
    static String live(String since, String oldest, String gone) {
        return """
                s.seen_at > %s AND s.created_at > %s
                AND NOT EXISTS (SELECT 1 FROM signin.departure d
                                 WHERE d.person_id = s.person_id AND coalesce(d.at, %s) <= %s)""".formatted(since, oldest, gone, gone);
    }

    /** Opens a sign-in for an identity that has been proved; the person is there. */
    String open(SchoolProof proof, @Nullable String agent) {
        String token = Secret.fresh();
        Sealed hint = hints.seal(token, proof.hint());
        sql.of("""
                INSERT INTO signin.sign_in_session
                       (token_hash, person_id, created_at, seen_at, origin, agent, way, school_key, school_hint, school_hint_key)
                SELECT :token, id, :now, :now, CAST(:origin AS text), left(CAST(:agent AS text), 200), :way,
                       CAST(:key AS bytea), CAST(:hint AS bytea), CAST(:hintKey AS bigint)
                  FROM people.person WHERE lower(number) = :number""")
                .set("token", Secret.hash(token))
                .set("now", clock.instant())
                .set("origin", RequestOrigin.address())
                .set("agent", agent)
                .set("way", proof.way())
                .set("key", proof.session() == null ? null : Secret.hash(proof.session()))
                .set("hint", hint == null ? null : hint.bytes())
                .set("hintKey", hint == null ? null : hint.key())
                .set("number", PersonNumber.of(proof.number()).key())
                .run();
        audit.record(
                "signin.signIn", "person:" + proof.number(), null, proof.way().name());
        return token;
    }

    /** @param token as in the cookie; an unknown one is no error */
    Optional<EndedSignIn> end(String token) {
        return sql.of(
                        "DELETE FROM signin.sign_in_session WHERE token_hash = :token RETURNING way, school_hint, school_hint_key")
                .set("token", Secret.hash(token))
                .first(Ended.class)
                .map(ended -> new EndedSignIn(ended.way, hints.open(token, ended.hintKey, ended.hint)));
    }

    /** All that the school calls so. */
    int endBySchool(SignInWay way, String session) {
        return sql.of("DELETE FROM signin.sign_in_session WHERE way = :way AND school_key = :key")
                .set("way", way)
                .set("key", Secret.hash(session))
                .run();
    }

    void endAll(long personId) {
        sql.of("DELETE FROM signin.sign_in_session WHERE person_id = :person")
                .set("person", personId)
                .run();
    }

    /** All but the one that the running request came with. */
    void endOthers(long personId) {
        sql.of("DELETE FROM signin.sign_in_session WHERE person_id = :person AND token_hash <> :current")
                .set("person", personId)
                .set("current", Caller.currentCookie())
                .run();
    }

    /** What is over, by itself or because the person has left. */
    int sweep() {
        Instant now = clock.instant();
        return sql.of("""
                DELETE FROM signin.sign_in_session s
                 WHERE s.seen_at <= :since OR s.created_at <= :oldest
                    OR EXISTS (SELECT 1 FROM signin.departure d
                                WHERE d.person_id = s.person_id AND coalesce(d.at, :gone) <= :gone)""")
                .set("since", now.minus(settings.sessionLife()))
                .set("oldest", now.minus(settings.longestSession()))
                .set("gone", now.minus(settings.readingAfterLeaving()))
                .run();
    }

    private void touch(byte[] hash, Instant now) {
        sql.of("UPDATE signin.sign_in_session SET seen_at = :now WHERE token_hash = :token")
                .set("now", now)
                .set("token", hash)
                .run();
    }

    record Ended(
            SignInWay way, byte @Nullable [] hint, @Nullable Long hintKey) {}

    record Found(
            long id,
            String number,
            String name,
            boolean mustChange,
            Instant seenAt,
            SignInWay way,
            boolean enrolled,
            @Nullable Instant asked,
            @Nullable String grants) {
        Identity identity(boolean mustEnrol) {
            return new Identity(id, number, name, parse(grants == null ? "" : grants), mustChange, mustEnrol);
        }

        List<Role> roles() {
            return parse(grants == null ? "" : grants).stream().map(Grant::role).toList();
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
