package org.xinke.lessons;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Logger;
import org.xinke.content.CourseLoaded;
import org.xinke.content.LessonContent;
import org.xinke.shared.Allowed;
import org.xinke.shared.Json;
import org.xinke.shared.Role;
import org.xinke.shared.sql.Sql;

/**
 * Keeps the lessons of the files: a lesson whose hash differs from its newest version becomes a new version, the old one
 * stays for its readers; a lesson that has left the files is retired.
 */
@ApplicationScoped
@Transactional
public class LessonKeeping {
    private static final Logger LOG = Logger.getLogger(LessonKeeping.class.getName());

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    @Allowed(Role.SYSTEM)
    public void keep(@Observes @Priority(CourseLoaded.LESSONS) CourseLoaded loaded) {
        List<LessonRow> rows = new ArrayList<>();
        for (LessonContent lesson : loaded.content().lessons()) {
            rows.add(LessonRow.of(lesson, rows.size() + 1));
        }
        String json = Json.write(rows);
        lessons(json);
        retire(json);
        int versions = versions(json);
        LOG.fine(() -> "lessons: " + versions + " new versions");
    }

    private void lessons(String json) {
        sql.of("""
                        INSERT INTO lessons.lesson (id, unit_id, position)
                        SELECT l.id, l."unitId", l.position
                          FROM jsonb_to_recordset(CAST(:rows AS jsonb)) AS l (id text, "unitId" text, position integer)
                        ON CONFLICT (id) DO UPDATE
                           SET unit_id = excluded.unit_id, position = excluded.position, retired = false
                         WHERE (lesson.unit_id, lesson.position, lesson.retired)
                               IS DISTINCT FROM (excluded.unit_id, excluded.position, false)""").set("rows", json).run();
    }

    private void retire(String json) {
        sql.of("""
                        UPDATE lessons.lesson SET retired = true
                         WHERE NOT retired
                           AND id NOT IN (SELECT l.id FROM jsonb_to_recordset(CAST(:rows AS jsonb)) AS l (id text))""").set("rows", json).run();
    }

    private int versions(String json) {
        return sql.of("""
                        INSERT INTO lessons.lesson_version (lesson_id, number, hash, title, summary, minutes, online_hours,
                                                    page_count, content, created_at)
                        SELECT l.id, coalesce(newest.number, 0) + 1, l.hash, l.title, l.summary, l.minutes,
                               l."onlineHours", l."pageCount", l.content, :now
                          FROM jsonb_to_recordset(CAST(:rows AS jsonb))
                               AS l (id text, hash text, title text, summary text, minutes integer,
                                     "onlineHours" numeric, "pageCount" integer, content jsonb)
                          LEFT JOIN LATERAL (SELECT v.number, v.hash FROM lessons.lesson_version v
                                              WHERE v.lesson_id = l.id ORDER BY v.number DESC LIMIT 1) newest ON true
                         WHERE newest.hash IS DISTINCT FROM l.hash""").set("rows", json).set("now", clock.instant()).run();
    }

    private record LessonRow(
            String id,
            String unitId,
            int position,
            String hash,
            String title,
            String summary,
            int minutes,
            BigDecimal onlineHours,
            int pageCount,
            LessonContent content) {
        static LessonRow of(LessonContent lesson, int position) {
            return new LessonRow(
                    lesson.id(),
                    lesson.unitId(),
                    position,
                    lesson.hash(),
                    lesson.title(),
                    lesson.summary(),
                    lesson.minutes(),
                    lesson.onlineHours(),
                    lesson.pages().size(),
                    lesson);
        }
    }
}
