package org.xinke.lessons;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.xinke.content.Block;
import org.xinke.journal.PracticeTask;
import org.xinke.journal.WritingTasks;
import org.xinke.shared.CurrentUser;
import org.xinke.shared.NotFound;
import org.xinke.shared.sql.Sql;

/** What the lessons ask the caller to write, in the versions that the caller reads. */
@ApplicationScoped
class OwnTasks implements WritingTasks {
    @Inject
    Sql sql;

    @Inject
    CurrentUser currentUser;

    @Inject
    Readings readings;

    @Override
    public Block.Reflection reflection(String lessonId, String blockId) {
        return block(lessonId, blockId, Block.Reflection.class);
    }

    @Override
    public Block.Practice practice(String lessonId, String blockId) {
        return block(lessonId, blockId, Block.Practice.class);
    }

    @Override
    public List<PracticeTask> practices() {
        return sql.of("""
                        SELECT l.id, v.title, page ->> 'id', block ->> 'id', block ->> 'piece', r.person_id IS NOT NULL
                          FROM lessons.lesson l
                          LEFT JOIN lessons.lesson_reading r ON r.lesson_id = l.id AND r.person_id = :reader
                          JOIN lessons.lesson_version v ON v.id = coalesce(r.version_id,
                               (SELECT n.id FROM lessons.lesson_version n WHERE n.lesson_id = l.id
                                 ORDER BY n.number DESC LIMIT 1))
                         CROSS JOIN LATERAL jsonb_array_elements(v.content -> 'pages') AS page
                         CROSS JOIN LATERAL jsonb_array_elements(page -> 'blocks') AS block
                         WHERE block ->> 'block' = 'practice' AND (NOT l.retired OR r.person_id IS NOT NULL)
                         ORDER BY l.position, block ->> 'id'""").set("reader", currentUser.personId()).list(PracticeTask.class);
    }

    private <T extends Block> T block(String lessonId, String blockId, Class<T> kind) {
        return readings.content(readings.own(lessonId)).pages().stream()
                .flatMap(page -> page.blocks().stream())
                .filter(kind::isInstance)
                .map(kind::cast)
                .filter(block -> block.id().equals(blockId))
                .findFirst()
                .orElseThrow(NotFound::new);
    }
}
