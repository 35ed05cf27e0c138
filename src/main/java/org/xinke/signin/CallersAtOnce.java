package org.xinke.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HexFormat;
import org.xinke.shared.Secret;

/**
 * Whose the cookies of many requests are, as steps of a statement that does more: by the rules of {@link SignInSessions#find}.
 * A visit is noted as rarely as there; a row that somebody else has just locked is left to the next visit.
 */
@ApplicationScoped
public class CallersAtOnce {
    private static final String STEPS = """
            cookie AS (%s),
            visit AS MATERIALIZED (%s),
            caller AS (
                SELECT s.token_hash, s.person_id, s.seen_at,
                       s.way = 'PASSWORD' AND coalesce(a.must_change, false) AS must_change,
                       EXISTS (SELECT 1 FROM people.role_grant g
                                WHERE g.person_id = s.person_id AND g.role = 'STUDENT') AS student
                  FROM signin.sign_in_session s
                 CROSS JOIN visit m
                  LEFT JOIN signin.account a ON a.person_id = s.person_id
                 WHERE s.token_hash = ANY (ARRAY(SELECT token FROM cookie))
                   AND\s""" + SignInSessions.live("m.since", "m.oldest", "m.gone") + """
            ), seen AS (
                UPDATE signin.sign_in_session s
                   SET seen_at = (SELECT now FROM visit)
                 WHERE s.token_hash = ANY (ARRAY(
                           SELECT f.token_hash FROM signin.sign_in_session f
                            WHERE f.token_hash = ANY (ARRAY(SELECT c.token_hash FROM caller c, visit m
                                                             WHERE c.seen_at < m.stale))
                              FOR UPDATE SKIP LOCKED))
            )""";

    @Inject
    SignInSettings settings;

    /**
     * @param tokens a query for the hashes
     * @param moment a query for the parts of {@link Moment}
     */
    public static String steps(String tokens, String moment) {
        return STEPS.formatted(tokens, moment);
    }

    /** The query, after the steps, for whom they belong to. */
    public static String found() {
        return "SELECT token_hash, person_id, student, must_change FROM caller";
    }

    /** What the database knows of a cookie, in hexadecimal. */
    public static String hash(String cookie) {
        return HexFormat.of().formatHex(Secret.hash(cookie));
    }

    public Moment at(Instant now) {
        return new Moment(
                now,
                now.minus(settings.sessionLife()),
                now.minus(settings.longestSession()),
                now.minus(settings.readingAfterLeaving()),
                now.minus(SignInSessions.TOUCH_EVERY));
    }

    /**
     * The statement's time.
     *
     * @param since a sign-in that was not seen since is over
     * @param oldest one that is older is over
     * @param gone who had left by then signs in no more
     * @param stale a visit before then is noted anew
     */
    public record Moment(Instant now, Instant since, Instant oldest, Instant gone, Instant stale) {}
}
