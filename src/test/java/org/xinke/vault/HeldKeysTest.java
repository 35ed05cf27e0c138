package org.xinke.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

/** In memory for a short time, and never many. */
class HeldKeysTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private Instant now = Instant.parse("2026-09-01T00:00:00Z");
    private final HeldKeys held = new HeldKeys(new Ticking(), MINUTE, 3);

    @Test
    void itIsFoundByItsOwnerAndByItsNumber() {
        held.hold(key(1, 7), true);

        assertThat(held.current(KeyOwner.person(7))).map(DataKey::id).contains(1L);
        assertThat(held.find(1)).isPresent();
        assertThat(held.current(KeyOwner.person(8))).isEmpty();
    }

    @Test
    void aRetiredOneOpensAndIsNotTheCurrentOne() {
        held.hold(key(1, 7), false);

        assertThat(held.find(1)).isPresent();
        assertThat(held.current(KeyOwner.person(7))).isEmpty();
    }

    @Test
    void afterItsTimeItIsGone() {
        held.hold(key(1, 7), true);
        now = now.plus(MINUTE);

        assertThat(held.current(KeyOwner.person(7))).isEmpty();
        assertThat(held.find(1)).isEmpty();
    }

    @Test
    void theEldestMakesRoom() {
        for (int id = 1; id <= 4; id++) {
            held.hold(key(id, id), true);
        }

        assertThat(held.find(1)).isEmpty();
        assertThat(held.current(KeyOwner.person(1))).isEmpty();
        assertThat(held.find(4)).isPresent();
    }

    @Test
    void whoseKeysAreErasedIsForgottenWithAllOfThem() {
        held.hold(key(1, 7), false);
        held.hold(key(2, 7), true);
        held.hold(key(3, 8), true);
        held.forget(KeyOwner.person(7));

        assertThat(held.find(1)).isEmpty();
        assertThat(held.find(2)).isEmpty();
        assertThat(held.current(KeyOwner.person(8))).isPresent();
    }

    private static DataKey key(long id, long person) {
        return new DataKey(id, KeyOwner.person(person), DataKey.fresh());
    }

    private final class Ticking extends Clock {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
