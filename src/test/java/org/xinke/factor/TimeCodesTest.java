package org.xinke.factor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeCodesTest {
    /** "12345678901234567890", the secret of the appendix of RFC 6238. */
    private static final String SECRET = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    @ParameterizedTest
    @CsvSource({"59,287082", "1111111109,081804", "1111111111,050471", "1234567890,005924", "2000000000,279037"})
    void codesAreThoseOfTheStandard(long seconds, String code) {
        assertThat(TimeCodes.code(SECRET, seconds / 30)).isEqualTo(code);
        assertThat(TimeCodes.step(SECRET, code, Instant.ofEpochSecond(seconds), -1))
                .hasValue(seconds / 30);
    }

    @Test
    void aClockMayBeOneStepOffAndNoMore() {
        Instant now = Instant.ofEpochSecond(3_000_000);
        for (long step = 99_999; step <= 100_001; step++) {
            assertThat(TimeCodes.step(SECRET, TimeCodes.code(SECRET, step), now, -1))
                    .hasValue(step);
        }
        assertThat(TimeCodes.step(SECRET, TimeCodes.code(SECRET, 99_998), now, -1))
                .isEmpty();
        assertThat(TimeCodes.step(SECRET, TimeCodes.code(SECRET, 100_002), now, -1))
                .isEmpty();
    }

    @Test
    void aCodeIsGoodOnceAndNoneBeforeItIsGoodAfterIt() {
        Instant now = Instant.ofEpochSecond(3_000_000);
        assertThat(TimeCodes.step(SECRET, TimeCodes.code(SECRET, 100_000), now, 100_000))
                .isEmpty();
        assertThat(TimeCodes.step(SECRET, TimeCodes.code(SECRET, 99_999), now, 100_000))
                .isEmpty();
        assertThat(TimeCodes.step(SECRET, TimeCodes.code(SECRET, 100_001), now, 100_000))
                .hasValue(100_001);
    }

    @Test
    void wideDigitsAndBlanksAreUnderstoodAndNothingElse() {
        Instant now = Instant.ofEpochSecond(59);
        assertThat(TimeCodes.step(SECRET, " ２８７ 082 ", now, -1)).hasValue(1);
        assertThat(TimeCodes.step(SECRET, "", now, -1)).isEmpty();
        assertThat(TimeCodes.step(SECRET, "87082", now, -1)).isEmpty();
    }

    @Test
    void aSecretIsFreshAndThePhoneReadsIt() {
        String secret = TimeCodes.fresh();
        assertThat(secret).matches("[A-Z2-7]{32}").isNotEqualTo(TimeCodes.fresh());
        assertThat(TimeCodes.uri("心课 A", "admin01", secret))
                .isEqualTo("otpauth://totp/%E5%BF%83%E8%AF%BE%20A:admin01?secret=" + secret
                        + "&issuer=%E5%BF%83%E8%AF%BE%20A");
    }
}
