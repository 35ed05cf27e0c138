package org.xinke.structure;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.NamedNativeQuery;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ClassTextsTest {
    @NamedNativeQuery(name = "sample", query = "SELECT 1 FROM course.term")
    static class Sample {
        static final String CONSTANT = "FROM course.section";

        String joined(String where) {
            return "SELECT 1 " + CONSTANT + " s" + where + " ORDER BY 1";
        }

        String text() {
            return """
                    SELECT 2
                      FROM exams.exam""";
        }
    }

    @Test
    void everyStringIsFound() throws IOException {
        assertThat(texts())
                .contains(
                        "FROM course.section",
                        "SELECT 1 FROM course.section s\u0001 ORDER BY 1",
                        "SELECT 2\n  FROM exams.exam",
                        "SELECT 1 FROM course.term");
    }

    private static Set<String> texts() throws IOException {
        try (InputStream in = Objects.requireNonNull(Sample.class.getResourceAsStream("ClassTextsTest$Sample.class"))) {
            return ClassTexts.in(in.readAllBytes());
        }
    }
}
