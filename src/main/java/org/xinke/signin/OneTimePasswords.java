package org.xinke.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.xinke.shared.Allowed;
import org.xinke.shared.Role;
import org.xinke.shared.Secret;
import org.xinke.signin.password.Hashing;
import org.xinke.signin.password.Passwords;

/**
 * A password for who has none or has forgotten it: shown once, kept only as a hash, to be changed at the first sign-in, which must be
 * soon. Only an administrator resets the password of academic affairs and administrators.
 */
@ApplicationScoped
public class OneTimePasswords {
    /** Without signs that look alike on paper. */
    private static final String SIGNS = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final int GROUPS = 3;
    private static final int GROUP = 4;

    @Inject
    Hashing hashing;

    @Inject
    Passwords passwords;

    @Inject
    Accounts accounts;

    @Allowed({Role.ACADEMIC_AFFAIRS, Role.ADMIN})
    public String reset(String number) {
        String password = fresh();
        accounts.give(number, hashing.await(() -> passwords.hash(password)));
        return password;
    }

    private static String fresh() {
        StringBuilder password = new StringBuilder();
        for (int i = 0; i < GROUPS * GROUP; i++) {
            password.append(i > 0 && i % GROUP == 0 ? "-" : "");
            password.append(SIGNS.charAt(Secret.random().nextInt(SIGNS.length())));
        }
        return password.toString();
    }
}
