package org.xinke.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.xinke.exams.attempts.WrittenMarks.Script;
import org.xinke.questions.ScriptPart;
import org.xinke.questions.ScriptPart.Criterion;

class JudgementTest {
    @Test
    void theLinesAddUpToThePoints() {
        assertThat(judgement("2", "3", "0.5").points(script("8", null, "2", "3", "3")))
                .isEqualByComparingTo("5.5");
    }

    @Test
    void aBlueprintMayGiveMorePointsThanTheRubricHas() {
        assertThat(judgement("1", "2").points(script("12", null, "2", "4"))).isEqualByComparingTo("6");
    }

    @Property
    void nothingGivesNothingAndAllGivesAll(@ForAll @IntRange(min = 1, max = 40) int points) {
        Script script = script(String.valueOf(points), null, "2", "3", "1.5");
        assertThat(judgement("0", "0", "0").points(script)).isZero();
        assertThat(judgement("2", "3", "1.5").points(script)).isEqualByComparingTo(String.valueOf(points));
    }

    @Test
    void whatIsUnfinishedOrTooMuchIsRefusedByItsLine() {
        Script script = script("8", null, "4", "4");
        assertThatThrownBy(() -> judgement("4", null).points(script)).hasMessage("results.error.unfinished");
        assertThatThrownBy(() -> judgement("4").points(script)).hasMessage("results.error.unfinished");
        assertThatThrownBy(() -> judgement("4", "4.5").points(script))
                .hasMessage("results.error.outOfRange")
                .hasFieldOrPropertyWithValue("arguments", List.of(2, "4"));
        assertThatThrownBy(() -> judgement("-1", "4").points(script)).hasMessage("results.error.outOfRange");
        assertThatThrownBy(() -> new Judgement(judgement("4", "4").picks(), "长".repeat(501)).points(script))
                .hasMessage("results.error.remarkTooLong");
    }

    @Test
    void whatTheMachineCanJudgeStandsThereBeforehand() {
        assertThat(Judgement.before(script("8", new BigDecimal("3"), "4", "4")).picks())
                .containsExactly(new BigDecimal("3"), new BigDecimal("3"));
    }

    private static Judgement judgement(@Nullable String... picks) {
        return new Judgement(
                Arrays.stream(picks)
                        .map(pick -> pick == null ? null : new BigDecimal(pick))
                        .toList(),
                "");
    }

    private static Script script(String points, @Nullable BigDecimal suggested, String... lines) {
        List<Criterion> criteria = Stream.of(lines)
                .map(line -> new Criterion("要点", new BigDecimal(line), suggested))
                .toList();
        return new Script(
                "<p>题干</p>",
                new BigDecimal(points),
                List.of(new ScriptPart("", List.of("答"), List.of("参考"), criteria)));
    }
}
