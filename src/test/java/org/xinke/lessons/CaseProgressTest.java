package org.xinke.lessons;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class CaseProgressTest {
    @Test
    void nextStageStaysClosedUntilTheQuestionIsSettled() {
        CaseProgress progress = CaseProgress.of(SampleLesson.CASE, Set.of());

        assertThat(progress.stages()).hasSize(1);
        assertThat(progress.finished()).isFalse();
    }

    @Test
    void eachAnswerOpensOneStage() {
        assertThat(CaseProgress.of(SampleLesson.CASE, Set.of("L1-Q1")).stages()).hasSize(2);
    }

    @Test
    void aLaterAnswerAloneOpensNothing() {
        assertThat(CaseProgress.of(SampleLesson.CASE, Set.of("L1-Q2")).stages()).hasSize(1);
    }

    @Test
    void discussionComesWhenAllIsOpen() {
        CaseProgress progress = CaseProgress.of(SampleLesson.CASE, Set.of("L1-Q1", "L1-Q2"));

        assertThat(progress.stages()).hasSize(3);
        assertThat(progress.finished()).isTrue();
    }
}
