package org.xinke.lessons;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import org.xinke.content.LessonContent;
import org.xinke.shared.CurrentUser;
import org.xinke.shared.NotFound;
import org.xinke.shared.sql.Sql;

/** The caller's own readings, for the use cases of this feature. */
@ApplicationScoped
class Readings {
    @Inject
    Sql sql;

    @Inject
    CurrentUser currentUser;

    @Inject
    LessonShelf shelf;

    Optional<ReadingRow> find(String lessonId) {
        return sql.of("""
                        SELECT r.lesson_id, r.version_id,
                               EXISTS (SELECT 1 FROM lessons.lesson_version n
                                        WHERE n.lesson_id = r.lesson_id AND n.number > v.number),
                               r.page_id, r.note_seen_at IS NOT NULL, r.way, r.completed_at
                          FROM lessons.lesson_reading r JOIN lessons.lesson_version v ON v.id = r.version_id
                         WHERE r.person_id = :reader AND r.lesson_id = :lesson""")
                .set("reader", currentUser.personId())
                .set("lesson", lessonId)
                .first(ReadingRow.class);
    }

    /** @throws NotFound when the caller never opened the lesson, or it does not exist */
    ReadingRow own(String lessonId) {
        return find(lessonId).orElseThrow(NotFound::new);
    }

    LessonContent content(ReadingRow row) {
        return shelf.get(row.versionId());
    }

    Set<String> readPages(String lessonId) {
        return Set.copyOf(sql.of("""
                        SELECT page_id FROM lessons.page_progress
                         WHERE person_id = :reader AND lesson_id = :lesson AND read_at IS NOT NULL""")
                .set("reader", currentUser.personId())
                .set("lesson", lessonId)
                .values(String.class));
    }
}
