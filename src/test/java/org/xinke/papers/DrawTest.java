package org.xinke.papers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.xinke.content.BlueprintContent;
import org.xinke.content.PaperWay;
import org.xinke.content.QuestionContent.Level;
import org.xinke.content.QuestionType;
import org.xinke.questions.BankQuestion;
import org.xinke.questions.SampleQuestions;

class DrawTest {
    @Property(tries = 200)
    void everyCellGivesExactlyItsCount(
            @ForAll("blueprints") BlueprintContent blueprint, @ForAll long seed, @ForAll @IntRange(max = 6) int spare) {
        List<DrawnQuestion> paper = Draw.paper(bank(blueprint, spare), seed, Set.of(), PaperWay.WHOLE);
        for (BlueprintContent.Section section : blueprint.sections()) {
            for (BlueprintContent.Draw cell : section.draw()) {
                assertThat(paper)
                        .filteredOn(drawn -> drawn.question().type() == section.type()
                                && drawn.question().unitId().equals(cell.unit())
                                && drawn.question().level() == cell.level())
                        .hasSize(cell.count());
            }
        }
    }

    @Property(tries = 200)
    void noQuestionComesTwice(@ForAll("blueprints") BlueprintContent blueprint, @ForAll long seed) {
        List<DrawnQuestion> paper = Draw.paper(bank(blueprint, 2), seed, Set.of(), PaperWay.WHOLE);
        assertThat(paper.stream().map(drawn -> drawn.question().questionId())).doesNotHaveDuplicates();
        assertThat(paper.stream().map(DrawnQuestion::position))
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, paper.size()).boxed().toList());
    }

    @Property(tries = 100)
    void theSameSeedDrawsTheSamePaper(@ForAll("blueprints") BlueprintContent blueprint, @ForAll long seed) {
        assertThat(Draw.paper(bank(blueprint, 3), seed, Set.of("U1-1"), PaperWay.WHOLE))
                .isEqualTo(Draw.paper(bank(blueprint, 3), seed, Set.of("U1-1"), PaperWay.WHOLE));
    }

    @Property(tries = 100)
    void theOrderOfTheOptionsIsAPermutation(@ForAll("blueprints") BlueprintContent blueprint, @ForAll long seed) {
        for (DrawnQuestion drawn : Draw.paper(bank(blueprint, 1), seed, Set.of(), PaperWay.WHOLE)) {
            assertThat(drawn.order()).containsExactlyInAnyOrder(0, 1, 2, 3);
        }
    }

    @Property(tries = 100)
    void seenQuestionsComeOnlyWhenNothingElseIsLeft(
            @ForAll("blueprints") BlueprintContent blueprint,
            @ForAll long seed,
            @ForAll @IntRange(max = 12) int spare) {
        Bank bank = bank(blueprint, spare);
        Set<String> seen = ids(Draw.paper(bank, seed, Set.of(), PaperWay.WHOLE));
        Set<String> again = new HashSet<>(ids(Draw.paper(bank, seed + 1, seen, PaperWay.WHOLE)));
        again.retainAll(seen);
        int unseenEach = spare;
        int unavoidable = blueprint.sections().stream()
                .flatMap(section -> section.draw().stream())
                .mapToInt(cell -> Math.max(0, cell.count() - unseenEach))
                .sum();
        assertThat(again).hasSizeLessThanOrEqualTo(unavoidable);
    }

    @Test
    void aBankThatIsTooSmallSaysWhatItLacks() {
        BlueprintContent blueprint = SampleBank.blueprint(
                SampleBank.section(QuestionType.SINGLE, 5, new BlueprintContent.Draw("U1", Level.APPLY, 3)));
        Bank bank = SampleBank.of(blueprint, 2);
        assertThat(bank.shortages()).singleElement().satisfies(shortage -> {
            assertThat(shortage.wanted()).isEqualTo(3);
            assertThat(shortage.there()).isEqualTo(2);
        });
        assertThatThrownBy(() -> Draw.paper(bank, 1, Set.of(), PaperWay.WHOLE))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void positionsKnowTheirPartOfThePaper() {
        BlueprintContent blueprint = SampleBank.blueprint(
                SampleBank.section(QuestionType.SINGLE, 5, new BlueprintContent.Draw("U1", Level.APPLY, 2)),
                SampleBank.section(QuestionType.MULTIPLE, 6, new BlueprintContent.Draw("U1", Level.APPLY, 1)));
        Bank bank = SampleBank.of(blueprint, 2);
        assertThat(IntStream.rangeClosed(1, 3).mapToObj(bank::sectionTitle))
                .containsExactly("SINGLE", "SINGLE", "MULTIPLE");
    }

    /** One cell of each level for each of one to three types; so many more questions than wanted in each. */
    @Provide
    Arbitrary<BlueprintContent> blueprints() {
        Arbitrary<Integer> count = Arbitraries.integers().between(1, 5);
        return Combinators.combine(count, count, count, Arbitraries.integers().between(1, 3))
                .as((a, b, c, types) -> {
                    BlueprintContent.Section[] sections = IntStream.range(0, types)
                            .mapToObj(i -> SampleBank.section(
                                    QuestionType.values()[i],
                                    5,
                                    new BlueprintContent.Draw("U1", Level.REMEMBER, a),
                                    new BlueprintContent.Draw("U1", Level.APPLY, b),
                                    new BlueprintContent.Draw("U2", Level.APPLY, c)))
                            .toArray(BlueprintContent.Section[]::new);
                    return SampleBank.blueprint(sections);
                });
    }

    private static Bank bank(BlueprintContent blueprint, int spare) {
        List<BankQuestion> all = new ArrayList<>();
        for (BlueprintContent.Section section : blueprint.sections()) {
            for (BlueprintContent.Draw draw : section.draw()) {
                String unit = Objects.requireNonNull(draw.unit());
                for (int i = 0; i < draw.count() + spare; i++) {
                    all.add(SampleQuestions.question(
                            all.size() + 1, section.type(), unit, draw.level(), SampleQuestions.choice(4, 1)));
                }
            }
        }
        return new Bank(blueprint, all);
    }

    private static Set<String> ids(List<DrawnQuestion> paper) {
        return paper.stream().map(drawn -> drawn.question().questionId()).collect(Collectors.toSet());
    }
}
