package org.xinke.signin;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.xinke.shared.RuleViolation;

/** The local password of a person. Given by the school at first, then the person's own. */
@Entity
@Table(schema = "signin", name = "account")
class Account {
    /** NIST SP 800-63B, 3.1.1.2: length counts, composition rules do not. */
    private static final int SHORTEST = 8;

    private static final int LONGEST = 128;

    @Id
    @Column(name = "person_id")
    private long personId;

    @Column(name = "password_hash")
    private String passwordHash = "";

    @Column(name = "must_change")
    private boolean mustChange;

    @Column(name = "changed_at")
    private Instant changedAt = Instant.EPOCH;

    @Column(name = "last_sign_in")
    private @Nullable Instant lastSignIn;

    @Version
    private long version;

    protected Account() {}

    /** As the school gives it; to be changed at the first sign-in. */
    static Account given(String password) {
        Account account = new Account();
        account.passwordHash = Passwords.hash(password);
        account.mustChange = true;
        return account;
    }

    boolean accepts(String password) {
        return Passwords.matches(password, passwordHash);
    }

    boolean mustChange() {
        return mustChange;
    }

    void signedIn(Instant now) {
        lastSignIn = now;
    }

    /** @throws RuleViolation when the current password is wrong, or the new one is too short, too long or the same */
    void change(String current, String next, Instant now) {
        if (!accepts(current)) {
            throw new RuleViolation("signin.error.currentPasswordWrong");
        }
        if (next.length() < SHORTEST || next.length() > LONGEST) {
            throw new RuleViolation("signin.error.passwordLength", SHORTEST, LONGEST);
        }
        if (next.equals(current)) {
            throw new RuleViolation("signin.error.passwordSame");
        }
        passwordHash = Passwords.hash(next);
        mustChange = false;
        changedAt = now;
    }
}
