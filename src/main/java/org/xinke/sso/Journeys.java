package org.xinke.sso;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.xinke.signin.Way;
import org.xinke.shared.Allowed;
import org.xinke.shared.Audit;
import org.xinke.shared.RequestOrigin;
import org.xinke.shared.RuleViolation;
import org.xinke.shared.Secret;
import org.xinke.shared.Settings;
import org.xinke.shared.Sql;

/** A journey is good once, for some minutes, and in the browser that left; so no code or ticket can be played in twice or by another. */
@ApplicationScoped
@Transactional
class Journeys {
    @Inject
    Sql sql;

    @Inject
    Clock clock;

    @Inject
    Settings settings;

    @Inject
    SsoSettings sso;

    @Inject
    Audit audit;

    /** @param browser secret of the browser's own cookie */
    @Allowed(anyone = true)
    Journey begin(Way way, String browser, String wanted) {
        sql.of("DELETE FROM sso.sign_in_journey WHERE begun_at < :before")
                .set("before", ago(sso.journey()))
                .run();
        Journey journey = new Journey(way, Secret.fresh(), Secret.fresh(), Secret.fresh(), OwnPage.of(wanted));
        sql.of("""
                        INSERT INTO sso.sign_in_journey (state_hash, way, browser_hash, nonce, verifier, wanted, begun_at)
                        VALUES (:state, :way, :browser, :nonce, :verifier, :wanted, :now)""")
                .set("state", Secret.hash(journey.state()))
                .set("way", way)
                .set("browser", Secret.hash(browser))
                .set("nonce", journey.nonce())
                .set("verifier", journey.verifier())
                .set("wanted", journey.wanted())
                .set("now", clock.instant())
                .run();
        return journey;
    }

    /** Ends the journey, whatever comes of it. */
    @Allowed(anyone = true)
    Optional<Journey> finish(Way way, String state, String browser) {
        return sql.of("""
                                        DELETE FROM sso.sign_in_journey
                                         WHERE state_hash = :state AND browser_hash = :browser AND way = :way AND begun_at >= :since
                                        RETURNING nonce, verifier, wanted""")
                .set("state", Secret.hash(state))
                .set("browser", Secret.hash(browser))
                .set("way", way)
                .set("since", ago(sso.journey()))
                .first(Found.class)
                .map(found -> new Journey(way, state, found.nonce(), found.verifier(), found.wanted()));
    }

    /**
     * Counted apart from wrong passwords, so that nonsense here never takes the local password from a dormitory.
     *
     * @throws RuleViolation when too much of what came from this address was no sign-in
     */
    @Allowed(anyone = true)
    void refuseWhenThrottled() {
        long failures = sql.of("SELECT count(*) FROM signin.sign_in_failure WHERE origin = :origin AND at > :since")
                .set("origin", origin())
                .set("since", ago(settings.signInBlock()))
                .value(Long.class);
        if (failures >= sso.failures()) {
            throw new RuleViolation(Refusals.THROTTLED);
        }
    }

    @Allowed(anyone = true)
    void noteFailure(Way way, String reason) {
        sql.of("INSERT INTO signin.sign_in_failure (at, number, origin) VALUES (:now, :number, :origin)")
                .set("now", clock.instant())
                .set("number", "-" + way.name())
                .set("origin", origin())
                .run();
        audit.record("people.signInRefused", "way:" + way.name(), null, reason);
    }

    private static String origin() {
        return "sso " + RequestOrigin.address();
    }

    private Instant ago(Duration time) {
        return clock.instant().minus(time);
    }

    record Found(String nonce, String verifier, String wanted) {}
}
