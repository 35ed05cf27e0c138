package org.xinke.guides;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import org.xinke.content.CourseLoaded;
import org.xinke.content.GuideContent;
import org.xinke.shared.sql.Sql;

/** Keeps the guides as the files have them; nobody's work refers to one, so none is kept once it is gone. */
@ApplicationScoped
@Transactional
class GuideKeeping {
    @Inject
    Sql sql;

    void keep(@Observes @Priority(CourseLoaded.COURSE) CourseLoaded loaded) {
        List<Row> rows = new ArrayList<>();
        for (GuideContent guide : loaded.content().guides()) {
            rows.add(new Row(guide.id(), rows.size() + 1, guide));
        }
        sql.of("""
                INSERT INTO guides.guide (id, position, content)
                SELECT g.id, g.position, g.content
                  FROM jsonb_to_recordset(CAST(:rows AS jsonb)) AS g (id text, position integer, content jsonb)
                ON CONFLICT (id) DO UPDATE SET position = excluded.position, content = excluded.content
                 WHERE (guide.position, guide.content) IS DISTINCT FROM (excluded.position, excluded.content)""").setJson("rows", rows).run();
        sql.of("DELETE FROM guides.guide WHERE id <> ALL (CAST(:ids AS text[]))")
                .set("ids", rows, Row::id)
                .run();
    }

    private record Row(String id, int position, GuideContent content) {}
}
