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
import org.xinke.content.Block;
import org.xinke.content.ContentRejected;
import org.xinke.content.LessonPage;
import org.xinke.review.ContentReport;

/** The course that we ship can be read, and an editor would find nothing to put right. */
class RealContentTest {
    private static final Path CONTENT = Path.of("content");

    @Test
    void theShippedCourseIsWhole() throws ContentRejected {
        ContentReport report = ContentReport.of(CONTENT);
        assertThat(report.findings()).as(report.table()).isEmpty();
    }

    /** "写几句给自己" stood over a field whose button said "交给老师". */
    @Test
    void nothingThatATeacherReadsIsCalledOnesOwn() throws ContentRejected {
        assertThat(CourseFolder.read(CONTENT).lessons().stream()
                        .flatMap(lesson -> lesson.pages().stream())
                        .filter(page -> page.blocks().stream().anyMatch(RealContentTest::isForTheTeacher)))
                .extracting(LessonPage::title)
                .hasSizeGreaterThan(10)
                .noneMatch(title -> title.contains("给自己") || title.contains("的自己"));
    }

    @Test
    void everyTrainingSaysWhatIsHandedIn() throws ContentRejected {
        assertThat(CourseFolder.read(CONTENT).lessons().stream()
                        .flatMap(lesson -> lesson.pages().stream())
                        .flatMap(page -> page.blocks().stream())
                        .filter(Block.Training.class::isInstance)
                        .map(Block.Training.class::cast))
                .hasSize(16)
                .allSatisfy(training -> assertThat(training.handIn())
                        .as(training.id())
                        .isNotNull()
                        .matches(handIn -> handIn == Block.HandIn.STAYS
                                || training.credit().contains("交")));
    }

    private static boolean isForTheTeacher(Block block) {
        return block instanceof Block.Reflection task && task.readers() == Block.Readers.TEACHER;
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
