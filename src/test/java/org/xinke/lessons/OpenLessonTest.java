package org.xinke.lessons;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.xinke.content.LessonContent;

class OpenLessonTest {
    private final OpenLesson lesson = SampleLesson.open(Set.of("P1"), null);

    @Test
    void withoutAPageOneGoesOnWhereOneStopped() {
        assertThat(lesson.page(null)).isEqualTo(SampleLesson.CHECKS);
    }

    @Test
    void aPageThatIsNoMoreLeadsToWhereOneStopped() {
        assertThat(lesson.page("P99")).isEqualTo(SampleLesson.CHECKS);
    }

    @Test
    void aStopThatIsNoMoreLeadsToTheFirstPage() {
        OpenLesson moved = new OpenLesson(SampleLesson.content(), false, "gone", false, Way.WHOLE, null, Set.of());

        assertThat(moved.page(null)).isEqualTo(SampleLesson.STORY);
    }

    @Test
    void theLastPageHasNoNext() {
        assertThat(lesson.neighbour(SampleLesson.CLOSING, 1)).isEmpty();
        assertThat(lesson.neighbour(SampleLesson.CLOSING, -1)).contains(SampleLesson.WRITING);
    }

    @Test
    void theWayRoundLeadsOverItsPagesAlone() {
        OpenLesson round =
                new OpenLesson(SampleLesson.content(SampleLesson.NOTE), false, "P1", true, Way.ROUND, null, Set.of());

        assertThat(round.page(null)).isEqualTo(SampleLesson.WRITING);
        assertThat(round.neighbour(SampleLesson.WRITING, -1)).isEmpty();
        assertThat(round.neighbour(SampleLesson.WRITING, 1)).contains(SampleLesson.CLOSING);
        assertThat(round.path(SampleLesson.CLOSING)).hasSize(2);
        assertThat(round.number("P4")).isEqualTo(2);
    }

    @Test
    void aPageOffTheWayCanStillBeReadAndLeadsBackToIt() {
        OpenLesson round =
                new OpenLesson(SampleLesson.content(SampleLesson.NOTE), false, "P1", true, Way.ROUND, null, Set.of());

        assertThat(round.page("P1")).isEqualTo(SampleLesson.STORY);
        assertThat(round.neighbour(SampleLesson.STORY, 1)).contains(SampleLesson.WRITING);
        assertThat(round.path(SampleLesson.STORY)).hasSize(4);
    }

    @Test
    void aHardLessonWaitsForItsNoteOnce() {
        LessonContent hard = SampleLesson.content(SampleLesson.NOTE);

        assertThat(new OpenLesson(hard, false, "P1", false, Way.WHOLE, null, Set.of()).notePending())
                .isTrue();
        assertThat(new OpenLesson(hard, false, "P1", true, Way.WHOLE, null, Set.of()).notePending())
                .isFalse();
        assertThat(lesson.notePending()).isFalse();
    }

    @Test
    void anObjectiveLeadsToThePageThatPractisesIt() {
        OpenLesson lesson = SampleLesson.open(Set.of(), null);

        assertThat(lesson.pageOf("U1-K1")).isEqualTo("P2");
        assertThat(lesson.pageOf("U1-S1")).isEqualTo("P1");
        assertThat(lesson.pageOf("U9-K9")).isNull();
    }
}
