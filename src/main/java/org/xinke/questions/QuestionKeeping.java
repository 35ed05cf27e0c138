package org.xinke.questions;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.logging.Logger;
import org.xinke.content.CourseLoaded;
import org.xinke.content.LessonContent;
import org.xinke.content.QuestionContent;
import org.xinke.shared.sql.Sql;

/**
 * Keeps the question bank of the files: a question whose hash differs from its newest version becomes a new version,
 * attempts keep the old one; a question that has left the files is retired and no longer drawn.
 */
@ApplicationScoped
@Transactional
class QuestionKeeping {
    private static final Logger LOG = Logger.getLogger(QuestionKeeping.class.getName());

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    void keep(@Observes @Priority(CourseLoaded.QUESTIONS) CourseLoaded loaded) {
        List<QuestionContent> all = loaded.content().questions();
        questions(all);
        taughtIn(loaded.content().lessons());
        int retired = retire(all);
        int versions = versions(all);
        LOG.fine(() -> "questions: " + versions + " new versions, " + retired + " retired");
    }

    private void questions(List<QuestionContent> all) {
        sql.of("""
                        INSERT INTO questions.question (id, unit_id, lesson_id, type)
                        SELECT q.id, q."unitId", q."lessonId", q.type
                          FROM jsonb_to_recordset(CAST(:all AS jsonb))
                               AS q (id text, "unitId" text, "lessonId" text, type text)
                        ON CONFLICT (id) DO UPDATE
                           SET unit_id = excluded.unit_id, lesson_id = excluded.lesson_id, type = excluded.type,
                               retired = false
                         WHERE (question.unit_id, question.lesson_id, question.type, question.retired)
                               IS DISTINCT FROM (excluded.unit_id, excluded.lesson_id, excluded.type, false)""").setJson("all", all).run();
    }

    /** Also of retired questions: a result of years ago leads to the lesson by the name it has now. */
    private void taughtIn(List<LessonContent> lessons) {
        sql.of("""
                        UPDATE questions.question q
                           SET lesson_title = l.title
                          FROM unnest(CAST(:ids AS text[]), CAST(:titles AS text[])) AS l (id, title)
                         WHERE q.lesson_id = l.id AND q.lesson_title IS DISTINCT FROM l.title""")
                .set("ids", lessons, LessonContent::id)
                .set("titles", lessons, LessonContent::title)
                .run();
    }

    private int retire(List<QuestionContent> all) {
        return sql.of("""
                        UPDATE questions.question SET retired = true
                         WHERE NOT retired AND id <> ALL (CAST(:ids AS text[]))""").set("ids", all, QuestionContent::id).run();
    }

    private int versions(List<QuestionContent> all) {
        return sql.of("""
                        INSERT INTO questions.question_version (question_id, number, hash, objective_id, level, difficulty, stem,
                                                      body, reason, hard, created_at)
                        SELECT q.id, coalesce(newest.number, 0) + 1, q.hash, q.objective, q.level, q.difficulty, q.stem,
                               q.body, q.reason, coalesce(q.hard, false), :now
                          FROM jsonb_to_recordset(CAST(:all AS jsonb))
                               AS q (id text, hash text, objective text, level text, difficulty numeric, stem text,
                                     body jsonb, reason text, hard boolean)
                          LEFT JOIN LATERAL (SELECT v.number, v.hash FROM questions.question_version v
                                              WHERE v.question_id = q.id ORDER BY v.number DESC LIMIT 1) newest ON true
                         WHERE newest.hash IS DISTINCT FROM q.hash""").setJson("all", all).set("now", clock.instant()).run();
    }
}
