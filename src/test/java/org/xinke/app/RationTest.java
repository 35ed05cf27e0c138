package org.xinke.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class RationTest {
    private static final Instant NOON = Instant.parse("2026-12-01T04:00:00Z");

    private final Ration ration = new Ration();

    @Test
    void theSameThingPassesOnceAMinute() {
        assertThat(ration.takes(NOON, "a", 5)).isTrue();
        assertThat(ration.takes(NOON.plusSeconds(59), "a", 5)).isFalse();
        assertThat(ration.takes(NOON.plusSeconds(61), "a", 5)).isTrue();
    }

    @Test
    void noMoreThanSoManyPass() {
        assertThat(ration.takes(NOON, "a", 2)).isTrue();
        assertThat(ration.takes(NOON, "b", 2)).isTrue();
        assertThat(ration.takes(NOON, "c", 2)).isFalse();
    }
}
