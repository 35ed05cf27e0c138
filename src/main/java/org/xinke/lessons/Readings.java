package org.xinke.lessons;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.xinke.content.LessonContent;
import org.xinke.shared.CurrentUser;
import org.xinke.shared.NotFound;
import org.xinke.shared.Rows;

/** The caller's own readings, for the use cases of this feature. */
@ApplicationScoped
public class Readings {
    @PersistenceContext
    EntityManager em;

    @Inject
    CurrentUser currentUser;

    @Inject
    LessonShelf shelf;

    Optional<ReadingRow> find(String lessonId) {
        return Rows.first(
                em.createNativeQuery("""
                        SELECT r.lesson_id, r.version_id,
                               EXISTS (SELECT 1 FROM lessons.lesson_version n
                                        WHERE n.lesson_id = r.lesson_id AND n.number > v.number),
                               r.page_id, r.note_seen_at IS NOT NULL, r.way, r.completed_at
                          FROM lessons.lesson_reading r JOIN lessons.lesson_version v ON v.id = r.version_id
                         WHERE r.person_id = ?1 AND r.lesson_id = ?2""")
                        .setParameter(1, currentUser.personId())
                        .setParameter(2, lessonId),
                ReadingRow.class);
    }

    /** @throws NotFound when the caller never opened the lesson, or it does not exist */
    public ReadingRow own(String lessonId) {
        return find(lessonId).orElseThrow(NotFound::new);
    }

    public LessonContent content(ReadingRow row) {
        return shelf.get(row.versionId());
    }

    Set<String> readPages(String lessonId) {
        List<?> ids = em.createNativeQuery("""
                        SELECT page_id FROM lessons.page_progress
                         WHERE person_id = ?1 AND lesson_id = ?2 AND read_at IS NOT NULL""")
                .setParameter(1, currentUser.personId())
                .setParameter(2, lessonId)
                .getResultList();
        return ids.stream().map(String.class::cast).collect(Collectors.toUnmodifiableSet());
    }
}
