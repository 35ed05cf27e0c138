package org.xinke.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xinke.authoring.TinyCourse;
import org.xinke.content.ContentError;

/** What must not be said about suicide is found in every text, with line and advice. */
class SafeMessagingTest {
    @TempDir
    Path folder;

    TinyCourse course;

    @BeforeEach
    void copy() {
        course = new TinyCourse(folder);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '¦', textBlock = """
            他因自杀去世¦true
            多种因素交织,他因自杀去世¦true
            他成功自杀¦false
            不要说“成功自杀”¦true
            “别这样说”,成功自杀,“听我说”¦false
            他因失恋自杀¦false
            他因失恋而伤心,后来好了¦true
            自杀未遂的同学¦false
            一份秘籍¦false
            一份“秘籍”¦false
            """)
    void aSentenceIsRightOrWrong(String sentence, boolean right) throws Exception {
        course.change(TinyCourse.LESSON, "一段话", sentence);
        assertThat(found().isEmpty()).as(found().toString()).isEqualTo(right);
    }

    @Test
    void lineWordAndAdviceAreTold() throws Exception {
        course.change(TinyCourse.QUESTIONS, "石头不能吃。", "他成功自杀。");
        assertThat(found()).singleElement().satisfies(error -> {
            assertThat(error.line()).isEqualTo(course.line(TinyCourse.QUESTIONS, "他成功自杀"));
            assertThat(error.expected()).isEqualTo("不能这样说：“成功自杀”。说“因自杀去世”。");
        });
    }

    @Test
    void picturesAreReadToo() throws Exception {
        course.change(TinyCourse.SVG, "一条路", "一份秘籍");
        assertThat(found()).extracting(ContentError::file).containsExactly(TinyCourse.SVG);
    }

    private List<ContentError> found() throws Exception {
        return SafeMessaging.of(folder).check(folder);
    }
}
