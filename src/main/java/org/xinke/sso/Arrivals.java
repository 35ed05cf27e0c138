package org.xinke.sso;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xinke.shared.RuleViolation;
import org.xinke.signin.SchoolSessions;
import org.xinke.signin.SecondStepNeeded;
import org.xinke.signin.throttle.ProofNeeded;
import org.xinke.signin.throttle.ProofOfWork;
import org.xinke.signin.ways.SchoolProof;

/**
 * Leaving for the school's sign-in and coming back. Without a transaction of its own: a provider that takes its time
 * must not hold a connection of the database meanwhile.
 */
@ApplicationScoped
class Arrivals {
    @Inject
    Journeys journeys;

    @Inject
    SchoolSessions sessions;

    /** @throws ProofNeeded when it is to come again with one */
    URI leave(SsoWay way, String browser, Departure departure) {
        journeys.pass(departure.proof());
        return way.entrance(journeys.begin(way.way(), browser, departure.wanted()), departure.again());
    }

    /** @throws RuleViolation when nobody is signed in, and why */
    Arrival arrive(SsoWay way, String browser, HttpServletRequest request) {
        Journey journey = journeys.finish(way.way(), parameter(request, "state"), browser)
                .orElseThrow(() -> refused(way, new RuleViolation(Refusals.EXPIRED)));
        SchoolProof proof;
        try {
            proof = way.prove(journey, request);
        } catch (RuleViolation violation) {
            throw refused(way, violation);
        }
        try {
            String token = sessions.open(proof, request.getHeader("User-Agent"))
                    .orElseThrow(() -> new RuleViolation(Refusals.UNKNOWN));
            return new Arrival(token, journey.wanted(), false);
        } catch (SecondStepNeeded asked) {
            return new Arrival(asked.pending(), journey.wanted(), true);
        }
    }

    /** The provider's own call, from server to server: no browser, no cookie. */
    void end(SsoWay way, HttpServletRequest request) {
        sessions.end(way.way(), way.ended(request));
    }

    private RuleViolation refused(SsoWay way, RuleViolation why) {
        String reason = why.arguments().isEmpty() ? "" : " " + why.arguments().get(0);
        journeys.noteFailure(way.way(), Refusals.lastPart(why.code()) + reason);
        return why;
    }

    private static String parameter(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameter(name)).orElse("");
    }

    /**
     * @param wanted the page of ours to come back to
     * @param again with another account than the school's session has
     */
    record Departure(String wanted, boolean again, @Nullable ProofOfWork proof) {
        static Departure of(HttpServletRequest request) {
            String challenge = parameter(request, "challenge");
            return new Departure(
                    parameter(request, "to"),
                    request.getParameter("again") != null,
                    challenge.isEmpty() ? null : new ProofOfWork(challenge, parameter(request, "nonce")));
        }
    }

    /**
     * @param wanted the page of ours first asked for
     * @param waits for its second step, and the token names what waits
     */
    record Arrival(String token, String wanted, boolean waits) {}
}
