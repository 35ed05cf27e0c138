package org.xinke.structure;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The map tells the truth: {@code map.txt} says what every feature may do with the others, by import and by SQL; here it is
 * held against the class files, the scripts and the migrations, both ways. {@code app} may use all, and all may use
 * {@code shared} (decision 22).
 */
class FeatureMapTest {
    private final Survey survey = Survey.once();
    private final Declaration declaration = Declaration.read();

    /** What the code does, in the words of the declaration. */
    @BeforeAll
    static void proposal() throws IOException {
        Survey survey = Survey.once();
        Passage.write("map.txt", Declaration.of(survey.house().features(), survey.edges()));
    }

    @Test
    void everyFeatureStandsOnTheMap() {
        assertThat(declaration.features()).isEqualTo(survey.house().features());
    }

    @Test
    void everySchemaIsAFeature() {
        assertThat(survey.house().features()).containsAll(survey.tables().houses());
    }

    @Test
    void nothingIsDoneThatIsNotDeclared() {
        assertThat(declaration.missing(survey.edges()))
                .as(
                        "done and not in map.txt (all that is done stands in target/structure/map.txt, to be copied after a thought)")
                .isEmpty();
    }

    @Test
    void nothingIsDeclaredThatIsNotDone() {
        assertThat(declaration.spare(survey.edges())).as("spare in map.txt").isEmpty();
    }

    @Test
    void sharedKnowsNobodyAndNobodyKnowsTheFrame() {
        assertThat(survey.edges())
                .noneMatch(edge -> edge.from().equals("shared"))
                .noneMatch(edge -> edge.to().equals("app"));
    }

    /** What lists of the school say, it writes in sets (decision 6). */
    @Test
    void onlyTheRosterWritesTablesOfOthers() {
        assertThat(survey.edges().stream()
                        .filter(edge -> edge.means() == Edge.Means.WRITES)
                        .filter(edge -> !edge.from().equals("roster") || !Tables.GROUND.contains(edge.to()))
                        .map(Edge::claim)
                        .distinct())
                .isEmpty();
    }

    @Test
    void nobodyElseReadsWhatIsSealed() {
        assertThat(survey.edges())
                .filteredOn(edge -> edge.means() == Edge.Means.READS)
                .noneMatch(edge -> edge.to().equals("journal"));
    }

    @Test
    void everyTableIsWrittenWithItsHouse() {
        assertThat(survey.bareNames()).isEmpty();
    }

    /** A copy of everything names nothing. */
    @Test
    void everyTableIsWrittenWhereItIsUsed() {
        assertThat(survey.unclearPlaces())
                .noneMatch(place -> !place.startsWith("RowsIn: ") && !place.startsWith("RowsOut: "));
    }

    @Test
    void noCircleTiesTheFeatures() throws IOException {
        List<Set<String>> circles = new FeatureGraph(survey.edges()).circles();
        String ties = circles.stream()
                .map(circle -> circle + FeatureGraph.ties(circle, survey.edges()))
                .collect(joining("\n"));
        Passage.write("circles.txt", ties);
        assertThat(circles).as(ties).isEmpty();
    }

    @Test
    void everyEventIsFiredAndHeard() {
        assertThat(survey.reactions().unused()).isEmpty();
    }

    @Test
    void thePageSaysWhatEachOwns() throws IOException {
        assertThat(survey.house().features())
                .allSatisfy(feature -> assertThat(Passage.page()).contains("\n| `" + feature + "` | "));
    }

    @Test
    void thePageShowsTheMap() throws IOException {
        new Passage("map").isOrBecomes(new MapPage(survey).text());
    }

    @Test
    void thePageSaysWhoHearsWhat() throws IOException {
        new Passage("reactions").isOrBecomes(survey.reactions().table());
    }
}
