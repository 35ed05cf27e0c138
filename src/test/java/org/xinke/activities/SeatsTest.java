package org.xinke.activities;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.xinke.activities.Seats.Waiting;

class SeatsTest {
    private static final long ACTORS = 7;

    @Test
    void withoutALimitThereIsAlwaysRoom() {
        Seats seats = new Seats(null, Map.of(), Map.of(Seats.NO_PART, 500));
        assertThat(seats.free(Seats.NO_PART)).isTrue();
        assertThat(seats.overbooked()).isFalse();
    }

    @Test
    void aPartCanBeFullWhileTheActivityIsNot() {
        Seats seats = new Seats(40, Map.of(ACTORS, 4), Map.of(ACTORS, 4));
        assertThat(seats.free(ACTORS)).isFalse();
        assertThat(seats.free(8)).isTrue();
    }

    @Test
    void anActivityCanBeFullWhileAPartIsNot() {
        Seats seats = new Seats(4, Map.of(ACTORS, 4), Map.of(8L, 4));
        assertThat(seats.free(ACTORS)).isFalse();
    }

    @Test
    void whoWaitsForAFullPartLetsOthersGoBy() {
        Seats seats = new Seats(6, Map.of(ACTORS, 4), Map.of(ACTORS, 4));
        assertThat(seats.moveUp(
                        List.of(new Waiting(1, ACTORS), new Waiting(2, 8), new Waiting(3, 8), new Waiting(4, 8))))
                .containsExactly(2L, 3L);
    }

    @Test
    void fewerPlacesThanPeopleAreTooFew() {
        assertThat(new Seats(3, Map.of(), Map.of(Seats.NO_PART, 4)).overbooked())
                .isTrue();
        assertThat(new Seats(null, Map.of(ACTORS, 1), Map.of(ACTORS, 2)).overbooked())
                .isTrue();
    }

    @Property
    void nobodyIsOverbookedAndNobodyIsOvertaken(
            @ForAll @IntRange(min = 1, max = 12) int places,
            @ForAll @IntRange(min = 1, max = 6) int ofPart,
            @ForAll @Size(max = 40) List<@IntRange(min = 0, max = 2) Integer> parts) {
        List<Waiting> queue = new ArrayList<>();
        parts.forEach(part -> queue.add(new Waiting(queue.size() + 1, part)));

        List<Long> moved = new Seats(places, Map.of(1L, ofPart), Map.of()).moveUp(queue);

        Map<Long, Integer> in = new HashMap<>();
        queue.stream()
                .filter(one -> moved.contains(one.signUp()))
                .forEach(one -> in.merge(one.part(), 1, Integer::sum));
        Seats after = new Seats(places, Map.of(1L, ofPart), in);
        assertThat(after.overbooked()).isFalse();
        for (Waiting left : queue) {
            if (!moved.contains(left.signUp())) {
                assertThat(after.free(left.part()))
                        .as("nobody waits beside a free place")
                        .isFalse();
                assertThat(queue.stream()
                                .filter(one -> one.part() == left.part() && one.signUp() > left.signUp())
                                .map(Waiting::signUp))
                        .as("for the same part")
                        .doesNotContainAnyElementsOf(moved);
            }
        }
    }
}
