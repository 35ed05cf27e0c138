package org.xinke.sessions.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class HereTokenTest {
    private static final Duration TURN = Duration.ofSeconds(5);
    private static final Duration VALID = Duration.ofSeconds(15);
    private static final Instant NOW = Instant.parse("2026-11-24T00:00:00Z");
    private static final String SECRET = "secret";

    @Test
    void whatWasShownIsReadAgain() {
        HereToken shown = HereToken.at(7, false, NOW, TURN);

        assertThat(HereToken.read(shown.text(SECRET), SECRET)).contains(shown);
    }

    @Test
    void everyTurnHasAnother() {
        assertThat(HereToken.at(7, false, NOW, TURN).text(SECRET))
                .isEqualTo(HereToken.at(7, false, NOW.plusSeconds(4), TURN).text(SECRET))
                .isNotEqualTo(HereToken.at(7, false, NOW.plusSeconds(5), TURN).text(SECRET));
    }

    @Test
    void nothingOfItCanBeChanged() {
        String text = HereToken.at(7, false, NOW, TURN).text(SECRET);

        assertThat(HereToken.read("8" + text.substring(1), SECRET)).isEmpty();
        assertThat(HereToken.read(text.replace(".i.", ".o."), SECRET)).isEmpty();
        assertThat(HereToken.read(text, "another")).isEmpty();
        assertThat(HereToken.read(text + "0", SECRET)).isEmpty();
        assertThat(HereToken.read("", SECRET)).isEmpty();
    }

    @Test
    void itIsGoodForSomeSeconds() {
        HereToken shown = HereToken.at(7, false, NOW, TURN);

        assertThat(shown.fresh(NOW.plusSeconds(14), TURN, VALID)).isTrue();
        assertThat(shown.fresh(NOW.plusSeconds(15), TURN, VALID)).isFalse();
        assertThat(shown.fresh(NOW.minusSeconds(1), TURN, VALID)).isFalse();
    }
}
