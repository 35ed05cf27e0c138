package org.xinke.grading;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.xinke.shared.Texts;

class ExplanationTest {
    private final SampleFacts facts = new SampleFacts();

    @Test
    void eachPartSaysWhatItIsMadeOfAndWhatItGives() {
        assertThat(chinese(facts.quiz("80").last("70").judge().how()))
                .containsExactly(
                        "线上：50 分，占 20%，计 10 分（修了 9 学时，应修 18 学时）",
                        "课堂：100 分，占 15%，计 15 分（修了 8 学时，应修 8 学时）",
                        "实践：100 分，占 15%，计 15 分（修了 6 学时，应修 6 学时）",
                        "期中小测：80 分，占 10%，计 8 分",
                        "期末：70 分，占 40%，计 28 分",
                        "合计 76 分");
    }

    @Test
    void itIsThereInEnglishToo() {
        assertThat(english(facts.quiz("80")
                        .quiz("75.25")
                        .last("61")
                        .last("70")
                        .judge()
                        .how()))
                .contains(
                        "Online: 50 points, counts 20 %, gives 10 (9 of 18 hours)",
                        "Quiz: 77.63 points, counts 10 %, gives 7.763 (mean of 80, 75.25)",
                        "Final: 70 points, counts 40 %, gives 28 (best of 61, 70)",
                        "Together 75.763 points, rounded to 76");
    }

    @Test
    void ofSeveralExamsItNamesThemAll() {
        facts.quiz("80").closed(ExamKind.QUIZ).quiz("70").last("70");

        assertThat(chinese(facts.judge().how())).contains("期中小测：没有参加，按 0 分计，占 10%（各次 80 分、没有参加、70 分，取平均）");
    }

    @Test
    void aMissedFinalIsSaid() {
        assertThat(chinese(facts.quiz("80").closed(ExamKind.FINAL).judge().how()))
                .contains("期末：没有参加，按 0 分计，占 40%", "没有达到 60 分，所以不能通过");
    }

    @Test
    void aResitIsSaid() {
        facts.given(Sitting.FIRST, false).quiz("80").last("10").held(ExamKind.RESIT, false, "70");

        assertThat(chinese(facts.judge().how())).contains("期末：70 分，占 40%，计 28 分（取补考成绩）");
    }

    @Test
    void whatIsStillToComeIsSaid() {
        assertThat(chinese(facts.quiz("80").held(ExamKind.FINAL, true).judge().how()))
                .contains("期末：0 分，占 40%，计 0 分（期末还没有考，仍在开放）");
    }

    @Test
    void aHurdleIsSaidOnlyToWhomItStopped() {
        assertThat(chinese(facts.practice("2").quiz("100").last("100").judge().how()))
                .endsWith("实践没有达到 50 分，所以不能通过");
        assertThat(chinese(facts.practice("3").judge().how())).noneMatch(line -> line.startsWith("实践没有"));
    }

    @Test
    void whereNoHoursAreAskedItSaysSo() {
        assertThat(chinese(facts.asked(Map.of()).judge().how())).contains("课堂：100 分，占 15%，计 15 分（这门课不要求，按满分计）");
    }

    @Test
    void aGradeOfWhichNothingMoreIsKnownSaysItsPoints() {
        GradeRule rule = new GradeRule(facts.scheme());

        assertThat(rule.explain(List.of(), new BigDecimal("76"), true)).isEmpty();
        assertThat(chinese(rule.explain(
                        List.of(new GradedPart(GradePart.FINAL, BigDecimal.TEN, BigDecimal.valueOf(100), null, null)),
                        BigDecimal.TEN,
                        false)))
                .containsExactly("期末：10 分，占 100%，计 10 分", "合计 10 分", "没有达到 60 分，所以不能通过");
    }

    private static List<String> chinese(List<Saying> how) {
        return how.stream().map(saying -> saying.text(Texts.CHINESE)).toList();
    }

    private static List<String> english(List<Saying> how) {
        return how.stream().map(saying -> saying.text(Locale.ENGLISH)).toList();
    }
}
