package org.xinke.lessons;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CourseOutlineTest {
    private static final Instant MONDAY = Instant.parse("2026-09-07T08:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2026-09-08T08:00:00Z");

    @Test
    void goesOnWithTheLessonThatWasOpenLast() {
        CourseOutline outline =
                outline(lesson("L1", MONDAY, null), lesson("L2", TUESDAY, null), lesson("L3", null, null));

        assertThat(CourseOutline.next(outline.lessons().toList()))
                .map(CourseOutline.Lesson::id)
                .contains("L2");
    }

    @Test
    void aFinishedLessonIsNotNext() {
        CourseOutline outline = outline(lesson("L1", TUESDAY, TUESDAY), lesson("L2", null, null));

        assertThat(CourseOutline.next(outline.lessons().toList()))
                .map(CourseOutline.Lesson::id)
                .contains("L2");
        assertThat(outline.completed()).isEqualTo(1);
    }

    @Test
    void nothingIsNextWhenAllIsFinished() {
        assertThat(CourseOutline.next(List.of(lesson("L1", MONDAY, MONDAY)))).isEmpty();
    }

    private static CourseOutline outline(CourseOutline.Lesson... lessons) {
        return new CourseOutline(
                "大学生心理健康教育", List.of(new CourseOutline.Unit("U1", 1, "", "导论", List.of(lessons), List.of())));
    }

    private static CourseOutline.Lesson lesson(String id, @Nullable Instant visited, @Nullable Instant completed) {
        return new CourseOutline.Lesson(
                id, 1, id, "", 90, BigDecimal.ONE, 13, 3, Way.WHOLE, visited == null ? null : "P1", visited, completed);
    }
}
