package org.xinke.papers;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.xinke.content.BlueprintContent;
import org.xinke.content.CourseLoaded;
import org.xinke.shared.Json;
import org.xinke.shared.sql.Sql;

/**
 * Keeps the blueprints of the course's files: a changed one becomes a new version, an exam stays with the one that it
 * was made from.
 */
@ApplicationScoped
@Transactional
class Blueprints {
    @Inject
    Sql sql;

    @Inject
    Clock clock;

    void keep(@Observes @Priority(CourseLoaded.PAPERS) CourseLoaded loaded) {
        loaded.content().blueprints().forEach(this::store);
    }

    private void store(BlueprintContent blueprint) {
        sql.of("""
                        INSERT INTO papers.exam_blueprint (code, number, hash, title, minutes, pass_points, full_points, content,
                                                    created_at)
                        SELECT :code, coalesce(max(number), 0) + 1, :hash, :title, :minutes, :pass, :full,
                               CAST(:content AS jsonb), :now
                          FROM papers.exam_blueprint
                         WHERE code = :code
                        HAVING (SELECT b.hash FROM papers.exam_blueprint b WHERE b.code = :code ORDER BY b.number DESC LIMIT 1)
                               IS DISTINCT FROM :hash""")
                .set("code", blueprint.id())
                .set("hash", Json.hash(blueprint))
                .set("title", blueprint.title())
                .set("minutes", blueprint.minutes())
                .set("pass", blueprint.pass())
                .set("full", blueprint.full())
                .setJson("content", blueprint)
                .set("now", clock.instant())
                .run();
    }
}
