package org.xinke.lessons;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.xinke.content.LessonContent;
import org.xinke.hours.HoursEarned;
import org.xinke.hours.HoursKind;
import org.xinke.hours.HoursSource;
import org.xinke.journal.BlockDone;
import org.xinke.shared.CurrentUser;
import org.xinke.shared.sql.Sql;

/** Says when a lesson is complete; works in the transaction of the use case that took the last step. */
@ApplicationScoped
class Completion {
    /** How the ledger of hours knows this feature. */
    static final String SOURCE = "lessons";

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    @Inject
    CurrentUser currentUser;

    @Inject
    Readings readings;

    @Inject
    Event<HoursEarned> earned;

    List<Missing> missing(ReadingRow row) {
        List<Missing> missing = new CompletionRule(readings.readPages(row.lessonId()), done(row.lessonId()))
                .missing(row.way().pages(readings.content(row)));
        return missing.isEmpty() && row.completedAt() == null && dayIsFull(row)
                ? List.of(Missing.anotherDay(row.pageId()))
                : missing;
    }

    /** A day has room for so many hours, by the rule of the course; the first lesson of a day always fits. */
    private boolean dayIsFull(ReadingRow row) {
        Instant midnight = LocalDate.now(clock).atStartOfDay(clock.getZone()).toInstant();
        return sql.of("""
                        SELECT coalesce(sum(v.online_hours) + :hours > lessons.hours_a_day(:lesson), false)
                          FROM lessons.lesson_reading r JOIN lessons.lesson_version v ON v.id = r.version_id
                         WHERE r.person_id = :reader AND r.completed_at >= :midnight""")
                .set("hours", readings.content(row).onlineHours())
                .set("lesson", row.lessonId())
                .set("reader", currentUser.personId())
                .set("midnight", midnight)
                .value(Boolean.class);
    }

    /** Once done is done: the block stays so, whatever becomes of the answer. */
    void blockDone(@Observes BlockDone block) {
        sql.of("""
                        INSERT INTO lessons.block_done (person_id, lesson_id, block_id, done_at)
                        VALUES (:reader, :lesson, :block, :now) ON CONFLICT ON CONSTRAINT block_done_pk DO NOTHING""")
                .set("reader", currentUser.personId())
                .set("lesson", block.lessonId())
                .set("block", block.blockId())
                .set("now", clock.instant())
                .run();
        settle(block.lessonId());
    }

    /** @return true when this very step completed the lesson */
    boolean settle(String lessonId) {
        ReadingRow row = readings.own(lessonId);
        return row.completedAt() == null && missing(row).isEmpty() && complete(row);
    }

    /** Two devices may take the last step at once: the row decides, and the hours are earned once. */
    private boolean complete(ReadingRow row) {
        Instant now = clock.instant();
        boolean first = sql.of("""
                                UPDATE lessons.lesson_reading SET completed_at = :now
                                 WHERE person_id = :reader AND lesson_id = :lesson AND completed_at IS NULL""")
                        .set("reader", currentUser.personId())
                        .set("lesson", row.lessonId())
                        .set("now", now)
                        .run()
                == 1;
        if (first) {
            LessonContent lesson = readings.content(row);
            HoursSource source = new HoursSource(SOURCE, lesson.id());
            earned.fire(new HoursEarned(
                    currentUser.personId(), HoursKind.ONLINE, lesson.onlineHours(), source, now, lesson.title()));
        }
        return first;
    }

    private Set<String> done(String lessonId) {
        return Set.copyOf(
                sql.of("SELECT block_id FROM lessons.block_done WHERE person_id = :reader AND lesson_id = :lesson")
                        .set("reader", currentUser.personId())
                        .set("lesson", lessonId)
                        .values(String.class));
    }
}
