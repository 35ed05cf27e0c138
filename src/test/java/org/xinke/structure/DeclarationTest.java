package org.xinke.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DeclarationTest {
    private final Declaration declaration = Declaration.of(
            List.of("# a remark", "course", "    uses    content people", "    reads   people.person", "", "people"));

    private final Edge uses = new Edge("course", "content", Edge.Means.USES, "content", "CourseKeeping → CourseInfo");
    private final Edge reads = new Edge("course", "people", Edge.Means.READS, "people.person", "SectionQueries");
    private final Edge writes = new Edge("course", "people", Edge.Means.WRITES, "people.person", "Seats");

    @Test
    void whatIsDoneMustBeDeclared() {
        assertThat(declaration.missing(List.of(uses, reads, writes)))
                .containsExactly("course writes people.person (Seats)");
    }

    @Test
    void whatIsDeclaredMustBeDone() {
        assertThat(declaration.spare(List.of(uses, reads))).containsExactly("course uses people");
    }

    @Test
    void aFeatureMayStandAlone() {
        assertThat(declaration.features()).containsExactly("course", "people");
    }
}
