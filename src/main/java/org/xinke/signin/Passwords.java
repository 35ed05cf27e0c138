package org.xinke.signin;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;

/** Argon2id at OWASP's current minimum: 19 MiB, 2 rounds, 1 lane. The hash carries its parameters, so they can rise. */
public final class Passwords {
    private static final Argon2Function ARGON2ID = Argon2Function.getInstance(19_456, 2, 1, 32, Argon2.ID);
    private static final String OF_NOBODY = hash("nobody has this password");

    private Passwords() {}

    public static String hash(String password) {
        return Password.hash(password).addRandomSalt(16).with(ARGON2ID).getResult();
    }

    static boolean matches(String password, String hash) {
        return Password.check(password, hash).with(Argon2Function.getInstanceFromHash(hash));
    }

    /** Takes as long as a real check, so that time does not tell whether a number exists. */
    static void pretendToMatch(String password) {
        matches(password, OF_NOBODY);
    }
}
