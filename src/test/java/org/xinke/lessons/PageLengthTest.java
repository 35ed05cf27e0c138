package org.xinke.lessons;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.xinke.content.Block;
import org.xinke.content.LessonPage;

class PageLengthTest {
    @Test
    void countsWhatIsReadNeitherTagsNorBlanks() {
        assertThat(PageLength.of(page(new Block.Prose("<p>心里 <strong>难受</strong>&nbsp;</p>\n<p>说出来</p>"))))
                .isEqualTo(7);
    }

    @Test
    void aSelfCheckAndAReflectionAskForNoReadingTime() {
        assertThat(PageLength.of(page(
                        new Block.SelfCheck("C1", "U1-K1", false, "很长的题干", List.of()),
                        new Block.Reflection("R1", Block.Readers.AUTHOR, 1, 9, "<p>写几句</p>"))))
                .isZero();
    }

    @Test
    void aPageThatIsNotThereHoldsNothing() {
        assertThat(PageLength.of(SampleLesson.content(), "P99")).isZero();
        assertThat(PageLength.of(SampleLesson.content(), SampleLesson.STORY.id()))
                .isPositive();
    }

    private static LessonPage page(Block... blocks) {
        return new LessonPage("P1", "一页", LessonPage.Kind.CONCEPT, 5, List.of(blocks));
    }
}
