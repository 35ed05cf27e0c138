package org.xinke.papers;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.xinke.authoring.CourseFolder;
import org.xinke.content.BlueprintContent;
import org.xinke.content.ContentRejected;
import org.xinke.content.CourseContent;
import org.xinke.content.PaperWay;
import org.xinke.content.QuestionContent.Level;
import org.xinke.content.QuestionType;
import org.xinke.questions.BankQuestion;
import org.xinke.questions.SampleQuestions;

/** The way round the hard topics: a paper as good as any other, on the papers that we ship. */
class WayRoundTest {
    private static final Set<String> HARD_UNITS = Set.of("U3", "U10", "U12");
    private static final Map<String, Bank> BANKS = banks();

    @Property(tries = 150)
    void itHoldsNoHardQuestionAndNoneOfTheUnitsThatWereSkipped(@ForAll long seed) {
        BANKS.values().forEach(bank -> assertThat(Draw.paper(bank, seed, Set.of(), PaperWay.ROUND))
                .noneMatch(drawn -> drawn.question().hard())
                .noneMatch(drawn -> HARD_UNITS.contains(drawn.question().unitId())));
    }

    @Property(tries = 150)
    void itCountsTheSame(@ForAll long seed) {
        BANKS.values().forEach(bank -> assertThat(figures(bank, seed, PaperWay.ROUND))
                .isEqualTo(figures(bank, seed, PaperWay.WHOLE)));
    }

    @Property(tries = 150)
    void everyTurnCountsTheSame(@ForAll long seed, @ForAll long other) {
        BANKS.values().forEach(bank -> assertThat(figures(bank, seed, PaperWay.WHOLE))
                .isEqualTo(figures(bank, other, PaperWay.WHOLE)));
    }

    @Property(tries = 50)
    void whatWasSeenBeforeIsStillAvoided(@ForAll long seed) {
        Bank bank = bank("final");
        Set<String> seen = ids(Draw.paper(bank, seed, Set.of(), PaperWay.ROUND));

        assertThat(ids(Draw.paper(bank, seed + 1, seen, PaperWay.ROUND))).doesNotContainAnyElementsOf(seen);
    }

    @Test
    void everyShippedPaperCanBeDrawnBothWays() {
        assertThat(BANKS.values())
                .allSatisfy(bank -> assertThat(bank.shortages()).isEmpty());
    }

    @Test
    void everyTypeIsDrawnInTheFinal() {
        assertThat(Draw.paper(bank("final"), 1, Set.of(), PaperWay.WHOLE).stream()
                        .map(drawn -> drawn.question().type()))
                .contains(QuestionType.values());
    }

    @Test
    void aBankWithHardQuestionsAloneLacksTheWayRound() {
        BlueprintContent blueprint = SampleBank.blueprint(
                SampleBank.section(QuestionType.SINGLE, 5, new BlueprintContent.Draw("U1", Level.APPLY, 1)));
        BankQuestion hard = SampleQuestions.hard(1, "U1", Level.APPLY);

        assertThat(new Bank(blueprint, List.of(hard)).shortages())
                .singleElement()
                .satisfies(shortage -> assertThat(shortage.there()).isZero());
    }

    /** How many questions of which type, level and points. */
    private static Map<Figure, Long> figures(Bank bank, long seed, PaperWay way) {
        return Draw.paper(bank, seed, Set.of(), way).stream()
                .collect(Collectors.groupingBy(
                        drawn -> new Figure(
                                drawn.question().type(), drawn.question().level(), drawn.points()),
                        Collectors.counting()));
    }

    private static Set<String> ids(List<DrawnQuestion> paper) {
        return paper.stream().map(drawn -> drawn.question().questionId()).collect(Collectors.toSet());
    }

    private static Bank bank(String id) {
        return Objects.requireNonNull(BANKS.get(id));
    }

    private static Map<String, Bank> banks() {
        try {
            CourseContent course = CourseFolder.read(Path.of("content"));
            List<BankQuestion> all = IntStream.range(0, course.questions().size())
                    .mapToObj(i -> SampleQuestions.of(i + 1L, course.questions().get(i)))
                    .toList();
            return course.blueprints().stream()
                    .collect(Collectors.toMap(BlueprintContent::id, blueprint -> new Bank(blueprint, all)));
        } catch (ContentRejected e) {
            throw new IllegalStateException(e);
        }
    }

    private record Figure(QuestionType type, Level level, BigDecimal points) {}
}
