package org.xinke.structure;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A feature's packages stand upon each other as the features do. */
class RoomsTest {
    private final List<Edge> edges = Survey.once().house().rooms().distinct().toList();

    @Test
    void noCircleTiesTheRoomsOfAFeature() {
        List<Set<String>> circles = new FeatureGraph(edges).circles();
        assertThat(circles)
                .as(circles.stream()
                        .map(circle -> circle + FeatureGraph.ties(circle, edges))
                        .collect(joining("\n")))
                .isEmpty();
    }
}
