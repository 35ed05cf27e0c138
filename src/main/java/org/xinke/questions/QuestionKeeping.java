package org.xinke.questions;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.logging.Logger;
import org.xinke.content.CourseLoaded;
import org.xinke.shared.Allowed;
import org.xinke.shared.Json;
import org.xinke.shared.Role;

/**
 * Keeps the question bank of the files: a question whose hash differs from its newest version becomes a new version,
 * attempts keep the old one; a question that has left the files is retired and no longer drawn.
 */
@ApplicationScoped
@Transactional
public class QuestionKeeping {
    private static final Logger LOG = Logger.getLogger(QuestionKeeping.class.getName());

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    @Allowed(Role.SYSTEM)
    public void keep(@Observes @Priority(CourseLoaded.QUESTIONS) CourseLoaded loaded) {
        String json = Json.write(loaded.content().questions());
        questions(json);
        int retired = retire(json);
        int versions = versions(json);
        LOG.fine(() -> "questions: " + versions + " new versions, " + retired + " retired");
    }

    private void questions(String json) {
        em.createNativeQuery("""
                        INSERT INTO questions.question (id, unit_id, lesson_id, type)
                        SELECT q.id, q."unitId", q."lessonId", q.type
                          FROM jsonb_to_recordset(CAST(?1 AS jsonb))
                               AS q (id text, "unitId" text, "lessonId" text, type text)
                        ON CONFLICT (id) DO UPDATE
                           SET unit_id = excluded.unit_id, lesson_id = excluded.lesson_id, type = excluded.type,
                               retired = false
                         WHERE (question.unit_id, question.lesson_id, question.type, question.retired)
                               IS DISTINCT FROM (excluded.unit_id, excluded.lesson_id, excluded.type, false)""").setParameter(1, json).executeUpdate();
    }

    private int retire(String json) {
        return em.createNativeQuery("""
                        UPDATE questions.question SET retired = true
                         WHERE NOT retired
                           AND id NOT IN (SELECT q.id FROM jsonb_to_recordset(CAST(?1 AS jsonb)) AS q (id text))""").setParameter(1, json).executeUpdate();
    }

    private int versions(String json) {
        return em.createNativeQuery("""
                        INSERT INTO questions.question_version (question_id, number, hash, objective_id, level, difficulty, stem,
                                                      body, reason, created_at)
                        SELECT q.id, coalesce(newest.number, 0) + 1, q.hash, q.objective, q.level, q.difficulty, q.stem,
                               q.body, q.reason, ?2
                          FROM jsonb_to_recordset(CAST(?1 AS jsonb))
                               AS q (id text, hash text, objective text, level text, difficulty numeric, stem text,
                                     body jsonb, reason text)
                          LEFT JOIN LATERAL (SELECT v.number, v.hash FROM questions.question_version v
                                              WHERE v.question_id = q.id ORDER BY v.number DESC LIMIT 1) newest ON true
                         WHERE newest.hash IS DISTINCT FROM q.hash""")
                .setParameter(1, json)
                .setParameter(2, Timestamp.from(clock.instant()))
                .executeUpdate();
    }
}
