package org.xinke.signin;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xinke.shared.RuleViolation;

class PasswordRulesTest {
    private static final Account STUDENT = new Account(1, "20261234", "新生", "", false, Instant.EPOCH, 0, false);

    private final PasswordRules rules = new PasswordRules();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "12345678",
                "a123456789",
                "A123456789",
                "woaini1314",
                "88888888",
                "qq123456789",
                "5201314520",
                "password1",
                "20261234",
                "1qaz2wsx",
                "xinke123456",
                "iloveyou520",
                "wang123456"
            })
    void whatOthersGuessFirstIsRefused(String password) {
        refused(password, "signin.error.passwordCommon");
    }

    @ParameterizedTest
    @ValueSource(strings = {"my own sentence", "窗外的雨下了一整夜", "tulip-harbour-94", "kf7dh2mq-p9wz"})
    void aSentenceOfOnesOwnIsTaken(String password) {
        assertThatCode(() -> rules.check(STUDENT, "first-password", password)).doesNotThrowAnyException();
    }

    @Test
    void shortLongAndTheSameAreRefused() {
        refused("seven77", "signin.error.passwordLength");
        refused("ab 3".repeat(33), "signin.error.passwordLength");
        refused("first-password", "signin.error.passwordSame");
    }

    private void refused(String password, String code) {
        assertThatThrownBy(() -> rules.check(STUDENT, "first-password", password))
                .isInstanceOfSatisfying(
                        RuleViolation.class, error -> org.assertj.core.api.Assertions.assertThat(error.code())
                                .isEqualTo(code));
    }
}
