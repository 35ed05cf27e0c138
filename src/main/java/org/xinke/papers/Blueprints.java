package org.xinke.papers;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.logging.Logger;
import org.xinke.content.BlueprintContent;
import org.xinke.content.CourseLoaded;
import org.xinke.exams.Banks;
import org.xinke.shared.Json;
import org.xinke.shared.Rows;

/**
 * Keeps the blueprints of the course's files: a changed one becomes a new version, an exam stays with the one that it
 * was made from. An exam that nobody could have started yet takes the newest versions of its questions, so that a
 * corrected misprint reaches it.
 */
@ApplicationScoped
@Transactional
class Blueprints {
    private static final Logger LOG = Logger.getLogger(Blueprints.class.getName());

    @PersistenceContext
    EntityManager em;

    @Inject
    Banks banks;

    @Inject
    Clock clock;

    void keep(@Observes @Priority(CourseLoaded.EXAMS) CourseLoaded loaded) {
        loaded.content().blueprints().forEach(this::store);
        unopened().forEach(this::freezeAnew);
    }

    private void store(BlueprintContent blueprint) {
        String json = Json.write(blueprint);
        em.createNativeQuery("""
                        INSERT INTO papers.exam_blueprint (code, number, hash, title, minutes, pass_points, full_points, content,
                                                    created_at)
                        SELECT ?1, coalesce(max(number), 0) + 1, ?2, ?3, ?4, ?5, ?6, CAST(?7 AS jsonb), ?8
                          FROM papers.exam_blueprint
                         WHERE code = ?1
                        HAVING (SELECT b.hash FROM papers.exam_blueprint b WHERE b.code = ?1 ORDER BY b.number DESC LIMIT 1)
                               IS DISTINCT FROM ?2""")
                .setParameter(1, blueprint.id())
                .setParameter(2, Json.hash(blueprint))
                .setParameter(3, blueprint.title())
                .setParameter(4, blueprint.minutes())
                .setParameter(5, blueprint.pass())
                .setParameter(6, blueprint.full())
                .setParameter(7, json)
                .setParameter(8, Timestamp.from(clock.instant()))
                .executeUpdate();
    }

    private List<Unopened> unopened() {
        return Rows.list(em.createNativeQuery("""
                                SELECT e.id, e.blueprint_id FROM exams.exam e
                                 WHERE e.opens_at > ?1 AND NOT EXISTS (SELECT 1 FROM exams.attempt a WHERE a.exam_id = e.id)""").setParameter(1, Timestamp.from(clock.instant())), Unopened.class);
    }

    private void freezeAnew(Unopened exam) {
        Bank newest = banks.newest(exam.blueprintId());
        if (!newest.shortages().isEmpty()) {
            LOG.warning(
                    () -> "exam " + exam.id() + " keeps its older questions, the new bank lacks " + newest.shortages());
            return;
        }
        banks.freeze(exam.id(), newest);
        em.createNativeQuery("UPDATE exams.exam SET bank_number = bank_number + 1, version = version + 1 WHERE id = ?1")
                .setParameter(1, exam.id())
                .executeUpdate();
    }

    record Unopened(long id, long blueprintId) {}
}
