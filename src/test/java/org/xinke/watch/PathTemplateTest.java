package org.xinke.watch;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.xinke.testing.Stub;

class PathTemplateTest {
    private final Stub stub = new Stub();

    @Test
    void anEndpointSaysItself() {
        assertThat(template("/api/v1/exams/7", null, "/api/v1/exams/{id}")).isEqualTo("/api/v1/exams/{id}");
    }

    @Test
    void whatIsAnsweredBeforeAnyEndpointIsKnownByItsShape() {
        assertThat(template("/api/v1/attempts/42/answers/3", null, null))
                .isEqualTo("/api/v1/attempts/{id}/answers/{position}");
        assertThat(template("/api/v1/attempts/42/answers", null, null)).isEqualTo("/api/v1/attempts/{id}/answers");
        assertThat(template("/api/v1/attempts/42/clock", null, null)).isEqualTo("/api/v1/attempts/{id}/clock");
        assertThat(template("/api/v1/attempts/42/window", null, null)).isEqualTo("/api/v1/attempts/{id}/window");
        assertThat(template("/api/v1/attempts/42/hand-in", null, null)).isEqualTo("/api/v1/attempts/{id}/hand-in");
        assertThat(template("/api/v1/attempts/42", null, null)).isEqualTo("/api/v1/attempts/{id}");
        assertThat(template("/api/v1/exams/7", null, null)).isEqualTo("/api/v1/exams/{id}");
        assertThat(template("/api/v1/exams/7/attempts", "wayRound=true", null))
                .isEqualTo("/api/v1/exams/{id}/attempts");
    }

    @Test
    void whateverElseIsTriedIsOne() {
        assertThat(template("/api/v1/a1b2c3", null, null)).isEqualTo("/api/other");
        assertThat(template("/api/v1/attempts/42/answers/3/x", null, null)).isEqualTo("/api/other");
    }

    @Test
    void aViewsOwnRequestsAreByKind() {
        assertThat(template("/", "v-r=uidl&v-uiId=3", null)).isEqualTo("view:uidl");
        assertThat(template("/", "a=b&v-r=anything", null)).isEqualTo("view:other");
    }

    @Test
    void foldersAreOneEach() {
        assertThat(template("/VAADIN/build/index-1.js", null, null)).isEqualTo("/VAADIN/*");
        assertThat(template("/sit/12", null, null)).isEqualTo("/sit/*");
    }

    private String template(String path, @Nullable String query, @Nullable Object known) {
        stub.path = path;
        stub.query = query;
        return PathTemplate.asked(stub.request()).of(known);
    }
}
