package org.xinke.lessons;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.xinke.content.LessonContent;
import org.xinke.journal.ReflectionVault;
import org.xinke.shared.CurrentUser;

/** Says when a lesson is complete; works in the transaction of the use case that took the last step. */
@ApplicationScoped
public class Completion {
    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    @Inject
    CurrentUser currentUser;

    @Inject
    Readings readings;

    @Inject
    ReflectionVault vault;

    @Inject
    Event<LessonCompleted> completed;

    List<Missing> missing(ReadingRow row) {
        return rule(row.lessonId()).missing(row.way().pages(readings.content(row)));
    }

    /** @return true when this very step completed the lesson */
    public boolean settle(String lessonId) {
        ReadingRow row = readings.own(lessonId);
        return row.completedAt() == null && missing(row).isEmpty() && complete(row);
    }

    /** Two devices may take the last step at once: the row decides, and the event is fired once. */
    private boolean complete(ReadingRow row) {
        Instant now = clock.instant();
        boolean first = em.createNativeQuery("""
                        UPDATE lessons.lesson_reading SET completed_at = ?3
                         WHERE person_id = ?1 AND lesson_id = ?2 AND completed_at IS NULL""")
                        .setParameter(1, currentUser.personId())
                        .setParameter(2, row.lessonId())
                        .setParameter(3, Timestamp.from(now))
                        .executeUpdate()
                == 1;
        if (first) {
            LessonContent lesson = readings.content(row);
            completed.fire(new LessonCompleted(
                    currentUser.personId(), lesson.id(), lesson.title(), lesson.onlineHours(), now));
        }
        return first;
    }

    private CompletionRule rule(String lessonId) {
        List<?> answered = em.createNativeQuery(
                        "SELECT check_id FROM lessons.self_check_answer WHERE person_id = ?1 AND lesson_id = ?2")
                .setParameter(1, currentUser.personId())
                .setParameter(2, lessonId)
                .getResultList();
        Set<String> checks = answered.stream().map(String.class::cast).collect(Collectors.toSet());
        return new CompletionRule(
                readings.readPages(lessonId), checks, vault.handedIn(currentUser.personId(), lessonId));
    }
}
