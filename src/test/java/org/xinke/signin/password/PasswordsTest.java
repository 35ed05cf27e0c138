package org.xinke.signin.password;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PasswordsTest {
    /** As an earlier version of Xinke wrote it, by another library. */
    private static final String EARLIER = "$argon2id$v=19$m=19456,t=2,p=1$%s";

    private final Passwords passwords = with(19_456);

    @Test
    void hashIsArgon2idAndCarriesItsParameters() {
        assertThat(passwords.hash("correct horse")).startsWith(EARLIER.formatted(""));
    }

    @Test
    void samePasswordHasAnotherHashEachTimeAndEachIsRecognised() {
        String one = passwords.hash("正确的马 correct horse");
        String other = passwords.hash("正确的马 correct horse");
        assertThat(one).isNotEqualTo(other);
        assertThat(passwords.matches("正确的马 correct horse", one)).isTrue();
        assertThat(passwords.matches("正确的马 correct horse", other)).isTrue();
        assertThat(passwords.matches("正确的马 correct hors", one)).isFalse();
    }

    @Test
    void aHashOfFewerCostsIsOutdatedAndStillRecognised() {
        String cheap = with(8_192).hash("correct horse");
        assertThat(passwords.matches("correct horse", cheap)).isTrue();
        assertThat(passwords.outdated(cheap)).isTrue();
        assertThat(passwords.outdated(passwords.hash("correct horse"))).isFalse();
    }

    @Test
    void nobodysPasswordIsNeverRight() {
        assertThat(passwords.pretendToMatch("nobody has this password")).isFalse();
    }

    private static Passwords with(int memory) {
        Passwords passwords = new Passwords();
        passwords.settings = new PasswordSettings() {
            @Override
            Cost cost() {
                return new Cost(memory, 2, 1);
            }
        };
        return passwords;
    }
}
