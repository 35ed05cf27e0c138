package org.xinke.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FeatureGraphTest {
    @Test
    void circlesAreFoundThroughOthers() {
        FeatureGraph graph = graph("a b", "b c", "c a", "c d", "d e");
        assertThat(graph.circles()).containsExactly(Set.of("a", "b", "c"));
        assertThat(graph("a b", "b c", "a c").circles()).isEmpty();
    }

    @Test
    void aFeatureStandsAboveAllThatItKnows() {
        assertThat(graph("a b", "b c", "a c").floors(Set.of("a", "b", "c", "d")))
                .containsEntry(0, Set.of("c", "d"))
                .containsEntry(1, Set.of("b"))
                .containsEntry(2, Set.of("a"));
    }

    @Test
    void aCircleSharesAFloor() {
        assertThat(graph("a b", "b a", "b c").floors(Set.of("a", "b", "c"))).containsEntry(1, Set.of("a", "b"));
    }

    @Test
    void thePictureNeedsNoShortCut() {
        assertThat(graph("a b", "b c", "a c").essential("a")).containsExactly("b");
        assertThat(graph("a b", "b c", "c b", "a c").essential("a")).containsExactly("b", "c");
    }

    @Test
    void theWeakestTieIsNamedFirst() {
        List<Edge> edges =
                List.of(edge("a", "b", "one"), edge("a", "b", "two"), edge("b", "a", "back"), edge("a", "c", "away"));
        assertThat(FeatureGraph.ties(Set.of("a", "b"), edges))
                .isEqualTo("\n  b → a:\n    b uses a (back)\n  a → b:\n    a uses b (one)\n    a uses b (two)");
    }

    private static Edge edge(String from, String to, String because) {
        return new Edge(from, to, Edge.Means.USES, to, because);
    }

    private static FeatureGraph graph(String... pairs) {
        List<Edge> edges = Arrays.stream(pairs)
                .map(pair -> pair.split(" "))
                .map(pair -> edge(pair[0], pair[1], "a sample"))
                .toList();
        return new FeatureGraph(edges);
    }
}
