package org.xinke.signin.throttle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.xinke.shared.Secret;
import org.xinke.signin.throttle.ThrottleSettings.Limits;
import org.xinke.signin.throttle.ThrottleSettings.Tries;

class ChallengesTest {
    private static final Instant NOW = Instant.parse("2026-12-21T08:00:00Z");

    @Test
    void doneWorkHoldsForItsNumberAlone() {
        ProofOfWork proof = SampleReckoning.of(at(NOW).make("number", 8), 8);
        assertThat(at(NOW).holds(proof, "number")).isTrue();
        assertThat(at(NOW).holds(proof, "another")).isFalse();
    }

    @Test
    void itExpires() {
        ProofOfWork proof = SampleReckoning.of(at(NOW).make("number", 8), 8);
        assertThat(at(NOW.plus(Duration.ofMinutes(3))).holds(proof, "number")).isTrue();
        assertThat(at(NOW.plus(Duration.ofMinutes(3)).plusSeconds(1)).holds(proof, "number"))
                .isFalse();
    }

    @Test
    void workNotDoneAndChallengesOfOnesOwnAreNoProof() {
        String challenge = at(NOW).make("number", 200);
        assertThat(at(NOW).holds(new ProofOfWork(challenge, "1"), "number")).isFalse();
        String easier = "0" + challenge.substring(challenge.indexOf('.'));
        assertThat(at(NOW).holds(new ProofOfWork(easier, "1"), "number")).isFalse();
        for (String nonsense : new String[] {"", ".", "a.b.c.d", "8.9.x." + "0".repeat(64), "....."}) {
            assertThat(at(NOW).holds(new ProofOfWork(nonsense, "1"), "number")).isFalse();
        }
    }

    @Test
    void zeroBitsAreCountedFromTheFront() {
        String text = "which begins with some";
        String bits = new java.math.BigInteger(1, Secret.hash(text))
                .setBit(256)
                .toString(2)
                .substring(1);
        assertThat(Challenges.zeroBits(text)).isEqualTo(bits.indexOf('1'));
    }

    @Test
    void eachDoublingOfFailuresDoublesTheWorkUpToTheMost() {
        Limits limits = new Limits(5, 50, Duration.ofMinutes(10), 16, 22, Duration.ofMinutes(3));
        assertThat(limits.calm(new Tries(4, 49, 4))).isTrue();
        assertThat(limits.calm(new Tries(5, 0, 0))).isFalse();
        assertThat(limits.calm(new Tries(0, 50, 0))).isFalse();
        assertThat(limits.bits(new Tries(5, 0, 0))).isEqualTo(16);
        assertThat(limits.bits(new Tries(9, 0, 0))).isEqualTo(16);
        assertThat(limits.bits(new Tries(10, 0, 0))).isEqualTo(17);
        assertThat(limits.bits(new Tries(0, 200, 0))).isEqualTo(18);
        assertThat(limits.bits(new Tries(1_000_000, 0, 0))).isEqualTo(22);
    }

    @Test
    void aKnownDeviceIsKnownForItsNumberAndNotForEver() {
        String mark = devices(NOW).make("number");
        assertThat(devices(NOW).known(mark, "number")).isPresent();
        assertThat(devices(NOW).known(mark, "another")).isEmpty();
        assertThat(devices(NOW.plus(Duration.ofDays(181))).known(mark, "number"))
                .isEmpty();
        assertThat(devices(NOW).known(null, "number")).isEmpty();
        assertThat(devices(NOW).known("9999999999.x.y", "number")).isEmpty();
    }

    private static Challenges at(Instant time) {
        Challenges challenges = new Challenges();
        challenges.key = new FixedKey();
        challenges.settings = new GivenSettings();
        challenges.clock = Clock.fixed(time, ZoneOffset.UTC);
        return challenges;
    }

    private static Devices devices(Instant time) {
        Devices devices = new Devices();
        devices.key = new FixedKey();
        devices.settings = new GivenSettings();
        devices.clock = Clock.fixed(time, ZoneOffset.UTC);
        return devices;
    }

    private static final class FixedKey extends SigningKey {
        @Override
        String sign(String purpose, String text) {
            return Secret.sign("of the test", purpose + "\n" + text);
        }
    }
}
