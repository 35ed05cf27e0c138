package org.xinke.signin.throttle;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.xinke.shared.Allowed;
import org.xinke.shared.Secret;
import org.xinke.shared.sql.Sql;

/**
 * The house's own key. It stands in the database: all nodes have the same and nobody has to set it up. Who could read it there can
 * forge known devices and proofs of work, which spares them a second of reckoning, and no password.
 */
@ApplicationScoped
@Transactional
public class SigningKey {
    @Inject
    Sql sql;

    private volatile String secret = "";

    /** @param purpose so that what was signed for one thing is good for no other */
    String sign(String purpose, String text) {
        if (secret.isEmpty()) {
            secret = sql.of("SELECT secret FROM signin.signing_key").value(String.class);
        }
        return Secret.sign(secret, purpose + "\n" + text);
    }

    /** A number as the failures know it: what somebody typed there by mistake, a password even, cannot be read back. */
    @Allowed(anyone = true)
    public String ofNumber(String number) {
        return sign("number", number);
    }
}
