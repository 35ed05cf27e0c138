package org.xinke.signin.password;

import de.mkammerer.argon2.Argon2;
import de.mkammerer.argon2.Argon2Factory;
import de.mkammerer.argon2.Argon2Factory.Argon2Types;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * Argon2id. The hash carries its parameters, so they can rise: what was made with others is {@link #outdated}. Each call is
 * some ten milliseconds of a core: {@link Hashing} decides who is next.
 */
@ApplicationScoped
public class Passwords {
    /** Characters; what is longer costs more to hash and guards no better. */
    public static final int LONGEST = 128;

    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;

    private final Argon2 argon2 = Argon2Factory.create(Argon2Types.ARGON2id, SALT_BYTES, HASH_BYTES);

    @Inject
    PasswordSettings settings;

    private volatile String ofNobody = "";

    public String hash(String password) {
        PasswordSettings.Cost cost = settings.cost();
        return argon2.hash(cost.rounds(), cost.memory(), cost.lanes(), password.toCharArray());
    }

    public boolean matches(String password, String hash) {
        return argon2.verify(hash, password.toCharArray());
    }

    public boolean outdated(String hash) {
        PasswordSettings.Cost cost = settings.cost();
        return argon2.needsRehash(hash, cost.rounds(), cost.memory(), cost.lanes());
    }

    /** Takes as long as a real check, so that time does not tell whether a number exists. */
    public boolean pretendToMatch(String password) {
        if (ofNobody.isEmpty()) {
            ofNobody = hash("nobody has this password");
        }
        matches(password, ofNobody);
        return false;
    }
}
