package org.xinke.activities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ActivityPlanTest {
    private static final Instant TWO = Instant.parse("2026-12-03T06:00:00Z");
    private static final BigDecimal MOST = new BigDecimal("4");

    @Test
    void aWholePlanIsGood() {
        assertThatNoException().isThrownBy(() -> plan("剧", 1, TWO, 30, List.of(new Part("演员", 4)))
                .check(MOST));
    }

    @Test
    void whatIsWrongIsSaid() {
        refused(plan(" ", 1, TWO, 30, List.of()), "title");
        refused(plan("长".repeat(61), 1, TWO, 30, List.of()), "title");
        refused(plan("剧", 0, TWO, 30, List.of()), "order");
        refused(plan("剧", 24 * 61, TWO, 30, List.of()), "tooLong");
        refused(plan("剧", 1, TWO.plus(Duration.ofHours(2)), 30, List.of()), "deadlines");
        refused(plan("剧", 1, TWO, 0, List.of()), "places");
        refused(plan("剧", 1, TWO, 30, List.of(new Part("演员", 4), new Part("演员", null))), "partTwice");
        refused(plan("剧", 1, TWO, 30, List.of(new Part(" ", 4))), "part");
        refused(plan("剧", 1, TWO, 30, List.of(new Part("演员", 0))), "places");
    }

    @Test
    void moreHoursThanOneGivesAreRefused() {
        assertThatThrownBy(() -> plan("剧", 1, TWO, 30, List.of()).check(new BigDecimal("0.5")))
                .hasMessage("activities.error.hours");
    }

    @Test
    void aGuideSaysItsKindInItsOwnWords() {
        assertThat(ActivityKind.ofForm("情景剧")).isEqualTo(ActivityKind.DRAMA);
        assertThat(ActivityKind.ofForm("节日活动")).isEqualTo(ActivityKind.FESTIVAL);
        assertThat(ActivityKind.ofForm("徒步")).isEqualTo(ActivityKind.EXPERIENCE);
    }

    private static void refused(ActivityPlan plan, String what) {
        assertThatThrownBy(() -> plan.check(MOST)).hasMessage("activities.error." + what);
    }

    private static ActivityPlan plan(
            String title, int hours, Instant signUpUntil, @Nullable Integer places, List<Part> parts) {
        return new ActivityPlan(
                ActivityKind.DRAMA,
                "P1",
                title,
                "小剧场",
                "",
                TWO,
                TWO.plus(Duration.ofHours(hours)),
                signUpUntil,
                TWO,
                BigDecimal.ONE,
                places,
                false,
                false,
                List.of(Audience.EVERYBODY),
                parts);
    }
}
