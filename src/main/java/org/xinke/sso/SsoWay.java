package org.xinke.sso;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.xinke.signin.ways.SchoolProof;
import org.xinke.signin.ways.SchoolSignIn;

/** One protocol: how to leave, what coming back must bring, and how the school says that a session is over. */
interface SsoWay extends SchoolSignIn {
    /**
     * @param again even who is signed in at the school is asked again, to come as somebody else
     * @throws org.xinke.shared.Unavailable when the provider does not answer
     */
    URI entrance(Journey journey, boolean again);

    /**
     * @throws org.xinke.shared.RuleViolation when the provider refuses, or what it says does not hold
     * @throws org.xinke.shared.Unavailable when the provider does not answer
     */
    SchoolProof prove(Journey journey, HttpServletRequest request);

    /**
     * Reads the provider's own call.
     *
     * @return the school's name of the session that is over
     * @throws org.xinke.shared.RuleViolation when it is no such call
     */
    String ended(HttpServletRequest request);

    @Override
    default String path() {
        return SsoSettings.path(way());
    }
}
