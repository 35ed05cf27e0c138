package org.xinke.results.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class TestFiguresTest {
    private static final Offset<Double> FOURTH = within(0.00005);

    /** The Law School Admission Test, section 6: 1,000 answers to five items, published with its figures in many places. */
    @Test
    void theFiguresOfAPublishedTestComeOutAsOthersHaveThem() throws IOException {
        TestFigures figures = TestFigures.of(lsat());
        assertThat(figures.papers()).isEqualTo(1000);
        assertThat(figures.alpha().orElseThrow()).isCloseTo(0.2950, FOURTH);
        assertThat(figures.items())
                .extracting(item -> round(item.facility(), 3))
                .containsExactly(.924, .709, .553, .763, .870);
        assertThat(figures.items())
                .extracting(item -> round(item.total().orElseThrow(), 4))
                .containsExactly(.3620, .5668, .6184, .5344, .4354);
        assertThat(figures.items())
                .extracting(item -> round(item.corrected().orElseThrow(), 4))
                .containsExactly(.1128, .1532, .1728, .1444, .1216);
    }

    @Property(tries = 100)
    void noOrderOfNamesDecidesAnything(
            @ForAll @Size(min = 8, max = 60) List<@IntRange(max = 31) Integer> patterns, @ForAll long seed) {
        List<Paper> papers = patterns.stream().map(TestFiguresTest::paper).toList();
        List<Paper> shuffled = new ArrayList<>(papers);
        Collections.shuffle(shuffled, new Random(seed));
        TestFigures one = TestFigures.of(papers);
        TestFigures other = TestFigures.of(shuffled);
        for (int item = 0; item < one.items().size(); item++) {
            assertThat(other.items().get(item).discrimination().orElseThrow())
                    .isCloseTo(one.items().get(item).discrimination().orElseThrow(), within(1e-9));
        }
        assertThat(other.alpha().orElse(9)).isCloseTo(one.alpha().orElse(9), within(1e-9));
    }

    @Property(tries = 100)
    void theGroupsAreAsLargeAsTheyShouldBeHoweverManyTie(
            @ForAll @Size(min = 1, max = 80) List<@IntRange(max = 5) Integer> totals) {
        Thirds thirds = Thirds.of(totals.stream().mapToDouble(total -> total).toArray());
        double upper =
                IntStream.range(0, totals.size()).mapToDouble(thirds::upper).sum();
        double lower =
                IntStream.range(0, totals.size()).mapToDouble(thirds::lower).sum();
        assertThat(upper).isCloseTo(0.27 * totals.size(), within(1e-9));
        assertThat(lower).isCloseTo(0.27 * totals.size(), within(1e-9));
    }

    @Test
    void anItemThatOnlyTheWeakSolveStandsOut() {
        List<Paper> papers = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            papers.add(paper(0b11110));
            papers.add(paper(0b00001));
        }
        TestFigures figures = TestFigures.of(papers);
        ItemFigures against = figures.items().get(0);
        assertThat(against.discrimination().orElseThrow()).isEqualTo(-1);
        assertThat(against.flags(new Thresholds(30, 0.3, 0.9, 0.2), 0)).containsExactly(Flag.AGAINST);
        assertThat(against.flags(new Thresholds(50, 0.3, 0.9, 0.2), 0)).containsExactly(Flag.FEW);
    }

    @Test
    void aNegativeReliabilityIsSaidAsItIs() {
        List<Paper> papers = Stream.of(0b00001, 0b00010, 0b00100, 0b01000, 0b11000)
                .map(TestFiguresTest::paper)
                .toList();
        assertThat(TestFigures.of(papers).alpha().orElseThrow()).isNegative();
    }

    @Test
    void whereNobodyDiffersNothingCanBeSaid() {
        TestFigures figures = TestFigures.of(List.of(paper(31), paper(31), paper(31)));
        assertThat(figures.alpha()).isEmpty();
        assertThat(figures.items().get(0).total()).isEmpty();
        assertThat(TestFigures.of(List.of()).items()).isEmpty();
    }

    @Test
    void optionsAreCountedByGroup() {
        List<Paper> papers = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            papers.add(new Paper(List.of(new Response(1, 1, i < 5 ? 2 : 0, 2, List.of(i < 5 ? 0 : 2)))));
        }
        ItemFigures item = TestFigures.of(papers).items().get(0);
        assertThat(item.options().get(0)).isEqualTo(new ItemFigures.OptionFigures(5, 2.7, 0));
        assertThat(Objects.requireNonNull(item.options().get(2)).lower()).isCloseTo(2.7, within(1e-9));
        assertThat(item.flags(new Thresholds(1, 0.3, 0.9, 0), 3)).containsExactly(Flag.IDLE_OPTION);
    }

    private static List<Paper> lsat() throws IOException {
        List<Paper> papers = new ArrayList<>();
        try (BufferedReader in = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(TestFiguresTest.class.getResourceAsStream("/lsat6.csv")),
                StandardCharsets.UTF_8))) {
            in.lines().skip(1).forEach(line -> {
                String[] cells = line.split(",");
                Paper paper = paper(
                        Integer.parseInt(new StringBuilder(cells[0]).reverse().toString(), 2));
                papers.addAll(Collections.nCopies(Integer.parseInt(cells[1]), paper));
            });
        }
        return papers;
    }

    /** Five items of one point; the lowest bit is the first. */
    private static Paper paper(int pattern) {
        return new Paper(IntStream.range(0, 5)
                .mapToObj(i -> new Response(i, i, pattern >> i & 1, 1, List.of()))
                .toList());
    }

    private static double round(double number, int digits) {
        double scale = Math.pow(10, digits);
        return Math.round(number * scale) / scale;
    }
}
