package org.xinke.sso;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xinke.shared.Allowed;
import org.xinke.shared.Audit;
import org.xinke.shared.Secret;
import org.xinke.shared.sql.Sql;
import org.xinke.signin.throttle.ProofNeeded;
import org.xinke.signin.throttle.ProofOfWork;
import org.xinke.signin.throttle.SchoolThrottle;
import org.xinke.signin.ways.SignInWay;

/** A journey is good once, for some minutes, and in the browser that left; so no code or ticket can be played in twice or by another. */
@ApplicationScoped
@Transactional(dontRollbackOn = ProofNeeded.class)
class Journeys {
    @Inject
    Sql sql;

    @Inject
    Clock clock;

    @Inject
    SsoSettings sso;

    @Inject
    SchoolThrottle throttle;

    @Inject
    Audit audit;

    /**
     * So much nonsense came back from some addresses that leaving from there costs a proof of work; a journey that has begun is
     * never refused for it.
     *
     * @throws ProofNeeded when it is to come again with one
     */
    @Allowed(anyone = true)
    void pass(@Nullable ProofOfWork proof) {
        throttle.pass(sso.failures(), proof);
    }

    /** @param browser secret of the browser's own cookie */
    @Allowed(anyone = true)
    Journey begin(SignInWay way, String browser, String wanted) {
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
    Optional<Journey> finish(SignInWay way, String state, String browser) {
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

    @Allowed(anyone = true)
    void noteFailure(SignInWay way, String reason) {
        throttle.failed(way);
        audit.record("sso.refused", "way:" + way.name(), null, reason);
    }

    private Instant ago(Duration time) {
        return clock.instant().minus(time);
    }

    record Found(String nonce, String verifier, String wanted) {}
}
