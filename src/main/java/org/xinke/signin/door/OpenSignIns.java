package org.xinke.signin.door;

import java.util.Optional;
import org.xinke.shared.Identity;

/** Whose a sign-in is. */
public interface OpenSignIns {
    /** @param token as in the cookie; empty when the sign-in is over, or never was */
    Optional<Identity> find(String token);
}
