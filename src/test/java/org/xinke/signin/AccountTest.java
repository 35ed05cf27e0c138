package org.xinke.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.xinke.shared.RuleViolation;

class AccountTest {
    private static final Instant NOW = Instant.parse("2026-09-07T00:00:00Z");

    @Test
    void hashIsArgon2idAtTheMinimumOfOwasp() {
        assertThat(Passwords.hash("correct horse")).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
    }

    @Test
    void samePasswordHasAnotherHashEachTime() {
        assertThat(Passwords.hash("correct horse")).isNotEqualTo(Passwords.hash("correct horse"));
    }

    @Test
    void ownPasswordEndsTheDutyToChangeIt() {
        Account account = Account.given("first-password");
        assertThat(account.mustChange()).isTrue();
        account.change("first-password", "a sentence of mine", NOW);
        assertThat(account.mustChange()).isFalse();
        assertThat(account.accepts("a sentence of mine")).isTrue();
        assertThat(account.accepts("first-password")).isFalse();
    }

    @Test
    void wrongCurrentPasswordIsRefused() {
        refused("not it", "a sentence of mine", "signin.error.currentPasswordWrong");
    }

    @Test
    void shortPasswordIsRefused() {
        refused("first-password", "seven77", "signin.error.passwordLength");
    }

    @Test
    void samePasswordIsRefused() {
        refused("first-password", "first-password", "signin.error.passwordSame");
    }

    private static void refused(String current, String next, String code) {
        Account account = Account.given("first-password");
        assertThatThrownBy(() -> account.change(current, next, NOW))
                .isInstanceOfSatisfying(
                        RuleViolation.class, error -> assertThat(error.code()).isEqualTo(code));
        assertThat(account.accepts("first-password")).isTrue();
    }
}
