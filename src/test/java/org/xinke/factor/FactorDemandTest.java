package org.xinke.factor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.xinke.shared.Role;

/** Of whom a second factor is demanded, and from when on: {@code xinke.factor.roles}, {@code .school} and {@code .grace.days}. */
class FactorDemandTest {
    private static final Instant NOW = Instant.parse("2026-09-01T04:00:00Z");

    private final Demanding settings = new Demanding();
    private final SecondFactors factors = new SecondFactors();

    FactorDemandTest() {
        factors.settings = settings;
        factors.clock = Clock.fixed(NOW, ZoneOffset.UTC);
    }

    @Test
    void whoHasOneOfTheRolesMust() {
        assertThat(factors.mustHave(List.of(Role.STUDENT), false)).isFalse();
        assertThat(factors.mustHave(List.of(Role.LEAD, Role.ADMIN), false)).isTrue();
        settings.roles = Set.of();
        assertThat(factors.mustHave(List.of(Role.ADMIN), false)).isFalse();
    }

    @Test
    void whoComesByTheSchoolIsBelievedUnlessTheSettingSaysOtherwise() {
        assertThat(factors.mustHave(List.of(Role.ADMIN), true)).isFalse();
        settings.afterSchool = true;
        assertThat(factors.mustHave(List.of(Role.ADMIN), true)).isTrue();
    }

    /** No store is asked: there is none here. */
    @Test
    void whoComesByTheSchoolIsAskedForNoCodeUnlessTheSettingSaysOtherwise() {
        assertThat(factors.asks(1, true)).isFalse();
    }

    @Test
    void theGraceRunsFromTheFirstTimeThatSomebodyIsAsked() {
        assertThat(factors.graceIsOver(null)).isTrue();
        settings.grace = Duration.ofDays(7);
        assertThat(factors.graceIsOver(null)).isFalse();
        assertThat(factors.graceIsOver(NOW.minus(Duration.ofDays(6)))).isFalse();
        assertThat(factors.graceIsOver(NOW.minus(Duration.ofDays(7)))).isTrue();
    }

    private static final class Demanding extends FactorSettings {
        private Set<Role> roles = Set.of(Role.ADMIN);
        private boolean afterSchool;
        private Duration grace = Duration.ZERO;

        @Override
        Set<Role> roles() {
            return roles;
        }

        @Override
        boolean afterSchool() {
            return afterSchool;
        }

        @Override
        Duration grace() {
            return grace;
        }
    }
}
