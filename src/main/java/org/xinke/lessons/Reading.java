package org.xinke.lessons;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Set;
import org.xinke.content.LessonContent;
import org.xinke.shared.Allowed;
import org.xinke.shared.CurrentUser;
import org.xinke.shared.NotFound;
import org.xinke.shared.Role;
import org.xinke.shared.sql.Sql;
import org.xinke.shared.sql.SqlStatement;

/** Opening a lesson, turning its pages, and the time that a page was shown. */
@ApplicationScoped
@Transactional
public class Reading {
    @Inject
    Sql sql;

    @Inject
    Clock clock;

    @Inject
    CurrentUser currentUser;

    @Inject
    Readings readings;

    @Inject
    Completion completion;

    /** The first opening pins the newest version. */
    @Allowed(Role.STUDENT)
    public OpenLesson open(String lessonId) {
        ReadingRow row = readings.find(lessonId).orElseGet(() -> begin(lessonId));
        // what a full day had no room for is credited now
        return shown(completion.settle(lessonId) ? readings.own(lessonId) : row);
    }

    /** Takes the newest version; pages and answers that it shares with the old one stay done. */
    @Allowed(Role.STUDENT)
    public OpenLesson readNewest(String lessonId) {
        readings.own(lessonId);
        update("""
                UPDATE lessons.lesson_reading r
                   SET version_id = (SELECT v.id FROM lessons.lesson_version v WHERE v.lesson_id = r.lesson_id
                                      ORDER BY v.number DESC LIMIT 1)
                 WHERE r.person_id = :reader AND r.lesson_id = :lesson""", lessonId).run();
        return shown(readings.own(lessonId));
    }

    /** The reader has seen what the lesson talks about and goes on, or changes the way later: nothing done is lost. */
    @Allowed(Role.STUDENT)
    public void choose(String lessonId, Way way) {
        update("""
                UPDATE lessons.lesson_reading SET note_seen_at = coalesce(note_seen_at, :now), way = :way
                 WHERE person_id = :reader AND lesson_id = :lesson""", lessonId).set("now", clock.instant()).set("way", way).run();
        completion.settle(lessonId);
    }

    /** The reader stands on this page now, on whatever device. */
    @Allowed(Role.STUDENT)
    public void visit(String lessonId, String pageId) {
        LessonContent content = readings.content(readings.own(lessonId));
        if (content.pages().stream().noneMatch(page -> page.id().equals(pageId))) {
            throw new NotFound();
        }
        update("""
                WITH place AS (
                    UPDATE lessons.lesson_reading SET page_id = :page, visited_at = :now
                     WHERE person_id = :reader AND lesson_id = :lesson RETURNING person_id, lesson_id, page_id, visited_at)
                INSERT INTO lessons.page_progress (person_id, lesson_id, page_id, reported_at)
                SELECT person_id, lesson_id, page_id, visited_at FROM place
                    ON CONFLICT ON CONSTRAINT page_progress_pk DO NOTHING""", lessonId).set("page", pageId).set("now", clock.instant()).run();
    }

    /**
     * The browser says how long the page was shown since its last report. One statement for each heartbeat; only the
     * one that makes the page read looks further.
     *
     * @throws NotFound when the reader never opened this page
     */
    @Allowed(Role.STUDENT)
    public PageReport report(String lessonId, String pageId, int seconds) {
        Taken taken = update("""
                UPDATE lessons.page_progress p
                   SET seconds = p.seconds + lessons.page_seconds_granted(:shown, p.reported_at, CAST(:now AS timestamptz)),
                       reported_at = :now,
                       read_at = coalesce(p.read_at, CASE
                           WHEN p.seconds + lessons.page_seconds_granted(:shown, p.reported_at, CAST(:now AS timestamptz))
                                >= lessons.page_seconds_needed(p.lesson_id, :characters) THEN CAST(:now AS timestamptz) END)
                 WHERE p.person_id = :reader AND p.lesson_id = :lesson AND p.page_id = :page
                RETURNING p.seconds, p.read_at IS NOT NULL, coalesce(p.read_at = :now, false)""", lessonId)
                .set("page", pageId)
                .set("characters", PageLength.of(readings.content(readings.own(lessonId)), pageId))
                .set("shown", seconds)
                .set("now", clock.instant())
                .first(Taken.class)
                .orElseThrow(NotFound::new);
        return new PageReport(taken.seconds, taken.read, taken.justRead && completion.settle(lessonId));
    }

    private ReadingRow begin(String lessonId) {
        update("""
                INSERT INTO lessons.lesson_reading (person_id, lesson_id, version_id, page_id, opened_at, visited_at)
                SELECT :reader, v.lesson_id, v.id, v.content->'pages'->0->>'id', :now, :now
                  FROM lessons.lesson_version v WHERE v.lesson_id = :lesson ORDER BY v.number DESC LIMIT 1
                    ON CONFLICT ON CONSTRAINT lesson_reading_pk DO NOTHING""", lessonId).set("now", clock.instant()).run();
        return readings.own(lessonId);
    }

    private OpenLesson shown(ReadingRow row) {
        Set<String> read = readings.readPages(row.lessonId());
        return new OpenLesson(
                readings.content(row), row.newer(), row.pageId(), row.noteSeen(), row.way(), row.completedAt(), read);
    }

    private SqlStatement update(String statement, String lessonId) {
        return sql.of(statement).set("reader", currentUser.personId()).set("lesson", lessonId);
    }

    record Taken(int seconds, boolean read, boolean justRead) {}
}
