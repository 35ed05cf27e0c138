package org.xinke.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xinke.content.ContentRejected;
import org.xinke.review.ContentReport;

/** The course that we ship can be read, and an editor would find nothing to put right. */
class RealContentTest {
    private static final Path CONTENT = Path.of("content");

    @Test
    void theShippedCourseIsWhole() throws ContentRejected {
        ContentReport report = ContentReport.of(CONTENT);
        assertThat(report.findings()).as(report.table()).isEmpty();
    }

    @Test
    void theReportCountsWhatIsThere(@TempDir Path folder) throws ContentRejected {
        new TinyCourse(folder);
        ContentReport report = ContentReport.of(folder);
        assertThat(report.table()).contains("| L1 第一课 | 4 | 45 |").contains("| U1-K1 | L1、C1 | 1 | — | 5 |");
        assertThat(report.findings()).isEmpty();
    }

    @Test
    void bothLanguagesHaveTheSameWords() throws IOException {
        Set<Object> chinese = new HashSet<>(keys("/i18n/authoring.properties"));
        assertThat(keys("/i18n/authoring_en.properties")).isEqualTo(chinese);
    }

    private static Set<Object> keys(String bundle) throws IOException {
        Properties words = new Properties();
        try (InputStream in = RealContentTest.class.getResourceAsStream(bundle)) {
            words.load(java.util.Objects.requireNonNull(in));
        }
        return words.keySet();
    }
}
