package org.xinke.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ImportMoveTest {
    @ParameterizedTest
    @CsvSource({
        "MAPPING,   READ DISCARD",
        "READING,   SHOW FAIL",
        "REVIEW,    READ_AGAIN APPLY DISCARD",
        "APPLYING,  LOOK_AGAIN FINISH FAIL",
        "FAILED,    READ_AGAIN DISCARD",
        "APPLIED,   ''",
        "DISCARDED, ''"
    })
    void fromEachStateTheseMovesAreOpenAndNoOther(ImportState state, String moves) {
        assertThat(open(state).stream().map(Enum::name)).containsExactlyInAnyOrder(words(moves));
    }

    @ParameterizedTest
    @EnumSource(ImportState.class)
    void everyStateIsReachedFromASentList(ImportState state) {
        Set<ImportState> reached = EnumSet.of(ImportState.MAPPING);
        for (ImportState ignored : ImportState.values()) {
            reached.addAll(reached.stream()
                    .flatMap(from -> open(from).stream())
                    .map(ImportMove::to)
                    .collect(Collectors.toSet()));
        }
        assertThat(reached).contains(state);
    }

    @ParameterizedTest
    @EnumSource(ImportState.class)
    void nobodyDiscardsWhatTheHouseWorksOnAndOnlyThatCanFail(ImportState state) {
        assertThat(ImportMove.FAIL.from().contains(state)).isEqualTo(state.working());
        if (state.working()) {
            assertThat(open(state)).doesNotContain(ImportMove.DISCARD);
        }
    }

    @Test
    void onlyWhatSomebodyLookedAtIsApplied() {
        assertThat(ImportMove.APPLY.from()).containsExactly(ImportState.REVIEW);
        assertThat(ImportMove.FINISH.from()).containsExactly(ImportMove.APPLY.to());
    }

    private static Set<ImportMove> open(ImportState state) {
        return Arrays.stream(ImportMove.values())
                .filter(move -> move.from().contains(state))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(ImportMove.class)));
    }

    private static String[] words(String moves) {
        return moves.isEmpty() ? new String[0] : moves.split(" ");
    }
}
