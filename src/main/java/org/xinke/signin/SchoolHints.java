package org.xinke.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HexFormat;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.xinke.shared.DomainError;
import org.xinke.shared.Secret;
import org.xinke.vault.KeyOwner;
import org.xinke.vault.Place;
import org.xinke.vault.Sealed;
import org.xinke.vault.Vault;

/** What the school wants to see at signing out (an ID token), sealed for the cookie that it belongs to. */
@ApplicationScoped
class SchoolHints {
    private static final Logger LOG = Logger.getLogger(SchoolHints.class.getName());

    @Inject
    Vault vault;

    @Nullable
    Sealed seal(String token, @Nullable String hint) {
        return hint == null ? null : vault.seal(KeyOwner.SCHOOL, place(token), hint);
    }

    /** Null too when it does not open: nobody stays signed in for want of a key. */
    @Nullable
    String open(String token, @Nullable Long key, byte @Nullable [] sealed) {
        try {
            return key == null || sealed == null ? null : vault.open(KeyOwner.SCHOOL, place(token), key, sealed);
        } catch (DomainError e) {
            LOG.log(Level.WARNING, "a sign-out without its hint: {0}", e.getMessage());
            return null;
        }
    }

    private static Place place(String token) {
        return Place.of("signin.sign_in_session", HexFormat.of().formatHex(Secret.hash(token)));
    }
}
