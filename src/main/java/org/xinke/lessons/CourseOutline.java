package org.xinke.lessons;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The course as one student sees it: units, their lessons, and how far each has come. */
public record CourseOutline(String title, List<Unit> units) {
    /**
     * A unit with its lessons.
     *
     * @param number its place in the course, from 1
     * @param part title of the part that it belongs to
     */
    public record Unit(
            String id, int number, String part, String title, List<Lesson> lessons, List<String> objectives) {}

    /**
     * A lesson in the version that this student reads.
     *
     * @param pages of this student's way
     * @param pagesRead how many of those were open long enough
     * @param pageId where the student stopped; null before the first opening
     */
    public record Lesson(
            String id,
            long versionId,
            String title,
            String summary,
            int minutes,
            BigDecimal onlineHours,
            int pages,
            int pagesRead,
            Way way,
            @Nullable String pageId,
            @Nullable Instant visitedAt,
            @Nullable Instant completedAt) {
        /** As the course counts its lessons: L12 is the twelfth. */
        public String number() {
            return id.replaceFirst("^L(?=[0-9])", "");
        }

        public State state() {
            if (completedAt != null) {
                return State.COMPLETED;
            }
            return pageId == null ? State.NEW : State.STARTED;
        }
    }

    /** How far a lesson has come. */
    public enum State {
        NEW,
        STARTED,
        COMPLETED
    }

    /** What to read next: the lesson that was last open and is not complete, else the first new one. */
    public static Optional<Lesson> next(List<Lesson> lessons) {
        return lessons.stream()
                .filter(lesson -> lesson.state() == State.STARTED)
                .max(Comparator.comparing(
                        lesson -> Optional.ofNullable(lesson.visitedAt()).orElse(Instant.MIN)))
                .or(() -> lessons.stream()
                        .filter(lesson -> lesson.state() == State.NEW)
                        .findFirst());
    }

    public long completed() {
        return lessons().filter(lesson -> lesson.state() == State.COMPLETED).count();
    }

    public Stream<Lesson> lessons() {
        return units.stream().flatMap(unit -> unit.lessons().stream());
    }
}
