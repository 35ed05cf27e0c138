package org.xinke.sso;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.xinke.shared.Allowed;
import org.xinke.shared.Audit;
import org.xinke.shared.RequestOrigin;
import org.xinke.shared.Rows;
import org.xinke.shared.RuleViolation;
import org.xinke.shared.Settings;
import org.xinke.signin.SessionToken;
import org.xinke.signin.Way;

/** A journey is good once, for some minutes, and in the browser that left; so no code or ticket can be played in twice or by another. */
@ApplicationScoped
@Transactional
class Journeys {
    @PersistenceContext
    EntityManager em;

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
        em.createNativeQuery("DELETE FROM sso.sign_in_journey WHERE begun_at < ?1")
                .setParameter(1, ago(sso.journey()))
                .executeUpdate();
        Journey journey =
                new Journey(way, SessionToken.fresh(), SessionToken.fresh(), SessionToken.fresh(), OwnPage.of(wanted));
        em.createNativeQuery("""
                        INSERT INTO sso.sign_in_journey (state_hash, way, browser_hash, nonce, verifier, wanted, begun_at)
                        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)""")
                .setParameter(1, SessionToken.hash(journey.state()))
                .setParameter(2, way.name())
                .setParameter(3, SessionToken.hash(browser))
                .setParameter(4, journey.nonce())
                .setParameter(5, journey.verifier())
                .setParameter(6, journey.wanted())
                .setParameter(7, Timestamp.from(clock.instant()))
                .executeUpdate();
        return journey;
    }

    /** Ends the journey, whatever comes of it. */
    @Allowed(anyone = true)
    Optional<Journey> finish(Way way, String state, String browser) {
        return Rows.first(
                        em.createNativeQuery("""
                                        DELETE FROM sso.sign_in_journey
                                         WHERE state_hash = ?1 AND browser_hash = ?2 AND way = ?3 AND begun_at >= ?4
                                        RETURNING nonce, verifier, wanted""")
                                .setParameter(1, SessionToken.hash(state))
                                .setParameter(2, SessionToken.hash(browser))
                                .setParameter(3, way.name())
                                .setParameter(4, ago(sso.journey())),
                        Found.class)
                .map(found -> new Journey(way, state, found.nonce(), found.verifier(), found.wanted()));
    }

    /**
     * Counted apart from wrong passwords, so that nonsense here never takes the local password from a dormitory.
     *
     * @throws RuleViolation when too much of what came from this address was no sign-in
     */
    @Allowed(anyone = true)
    void refuseWhenThrottled() {
        long failures = ((Number) em.createNativeQuery(
                                "SELECT count(*) FROM signin.sign_in_failure WHERE origin = ?1 AND at > ?2")
                        .setParameter(1, origin())
                        .setParameter(2, ago(settings.signInBlock()))
                        .getSingleResult())
                .longValue();
        if (failures >= sso.failures()) {
            throw new RuleViolation(Refusals.THROTTLED);
        }
    }

    @Allowed(anyone = true)
    void noteFailure(Way way, String reason) {
        em.createNativeQuery("INSERT INTO signin.sign_in_failure (at, number, origin) VALUES (?1, ?2, ?3)")
                .setParameter(1, Timestamp.from(clock.instant()))
                .setParameter(2, "-" + way.name())
                .setParameter(3, origin())
                .executeUpdate();
        audit.record("people.signInRefused", "way:" + way.name(), null, reason);
    }

    private static String origin() {
        return "sso " + RequestOrigin.address();
    }

    private Timestamp ago(Duration time) {
        return Timestamp.from(clock.instant().minus(time));
    }

    record Found(String nonce, String verifier, String wanted) {}
}
