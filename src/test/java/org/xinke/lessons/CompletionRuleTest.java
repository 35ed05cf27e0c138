package org.xinke.lessons;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.xinke.content.LessonContent;
import org.xinke.content.LessonPage;

class CompletionRuleTest {
    private static final Set<String> PAGES = Set.of("P1", "P2", "P3", "P4");
    private static final Set<String> REFLECTIONS = Set.of("L1-R1", "L1-R2");
    private static final Set<String> BLOCKS = Set.of("L1-C1", "L1-C2", "L1-R1", "L1-R2");
    private final LessonContent lesson = SampleLesson.content();

    @Test
    void allReadAnsweredAndHandedInIsComplete() {
        assertThat(new CompletionRule(PAGES, BLOCKS).missing(lesson.pages())).isEmpty();
    }

    @Test
    void saysExactlyWhatIsMissingAndWhere() {
        List<Missing> missing =
                new CompletionRule(Set.of("P2", "P3", "P4"), Set.of("L1-C1", "L1-R2")).missing(lesson.pages());

        assertThat(missing)
                .containsExactly(
                        new Missing("P1", "故事", Missing.Kind.PAGE, 1),
                        new Missing("P2", "自测", Missing.Kind.CHECK, 1),
                        new Missing("P3", "写几句", Missing.Kind.REFLECTION, 1));
    }

    @Test
    void aNewReaderLacksEverything() {
        assertThat(new CompletionRule(Set.of(), Set.of()).missing(lesson.pages()))
                .extracting(Missing::kind, Missing::count)
                .hasSize(6)
                .contains(org.assertj.core.groups.Tuple.tuple(Missing.Kind.CHECK, 2));
    }

    @Test
    void casesAndTrainingAreLeftToTheReader() {
        LessonPage story = SampleLesson.STORY;

        assertThat(new CompletionRule(PAGES, BLOCKS).missing(lesson.pages()))
                .noneMatch(part -> part.pageId().equals(story.id()));
    }

    @Test
    void theWayRoundAsksForItsPagesAlone() {
        LessonContent hard = SampleLesson.content(SampleLesson.NOTE);

        assertThat(new CompletionRule(Set.of("P3", "P4"), REFLECTIONS).missing(Way.ROUND.pages(hard)))
                .isEmpty();
        assertThat(new CompletionRule(Set.of("P4"), REFLECTIONS).missing(Way.ROUND.pages(hard)))
                .containsExactly(new Missing("P3", "写几句", Missing.Kind.PAGE, 1));
    }

    @Property
    void moreDoneNeverLacksMore(@ForAll @From("pages") Set<String> before, @ForAll @From("pages") Set<String> added) {
        Set<String> after = new java.util.HashSet<>(before);
        after.addAll(added);

        assertThat(lacking(after)).isSubsetOf(lacking(before));
        assertThat(lacking(after).isEmpty()).isEqualTo(after.containsAll(PAGES));
    }

    private List<Missing> lacking(Set<String> read) {
        return new CompletionRule(read, BLOCKS).missing(lesson.pages());
    }

    @Provide
    Arbitrary<Set<String>> pages() {
        return Arbitraries.of(PAGES).set();
    }
}
