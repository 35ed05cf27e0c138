package org.xinke.signin;

import com.nulabinc.zxcvbn.Zxcvbn;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.xinke.shared.RuleViolation;
import org.xinke.signin.password.Passwords;

/** What a password of one's own must be: long enough, and none that others guess first. No rule of composition (NIST SP 800-63B, 3.1.1.2). */
@ApplicationScoped
class PasswordRules {
    private static final int SHORTEST = 8;

    /** Of zxcvbn's 0 to 4: fewer than a million guesses. */
    private static final int GUESSED_SOON = 1;

    /** What comes after tells nothing more, and reckoning grows with it. */
    private static final int LOOKED_AT = 40;

    private final Zxcvbn guesser = new Zxcvbn();
    private final Set<String> common = read();

    /** @throws RuleViolation when the new password is too short, too long, the same, or easily guessed */
    void check(Account account, String current, String next) {
        if (next.length() < SHORTEST || next.length() > Passwords.LONGEST) {
            throw new RuleViolation("signin.error.passwordLength", SHORTEST, Passwords.LONGEST);
        }
        if (next.equals(current)) {
            throw new RuleViolation("signin.error.passwordSame");
        }
        if (isGuessed(account, next)) {
            throw new RuleViolation("signin.error.passwordCommon");
        }
    }

    private boolean isGuessed(Account account, String next) {
        String plain = next.toLowerCase(Locale.ROOT);
        List<String> own = List.of(account.number(), account.name(), "xinke");
        return common.contains(plain)
                || guesser.measure(next.substring(0, Math.min(next.length(), LOOKED_AT)), own)
                                .getScore()
                        <= GUESSED_SOON;
    }

    /** What is common in China and missing in the library's lists. */
    private static Set<String> read() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(PasswordRules.class.getResourceAsStream("/signin/common-passwords.txt")),
                StandardCharsets.UTF_8))) {
            return lines.lines().collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
