package org.xinke.lessons;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.stream.Collectors;
import org.xinke.content.Block;
import org.xinke.content.LessonContent;
import org.xinke.shared.Allowed;
import org.xinke.shared.CurrentUser;
import org.xinke.shared.NotFound;
import org.xinke.shared.Role;
import org.xinke.shared.sql.Sql;
import org.xinke.shared.sql.SqlStatement;

/**
 * 案例: how far a student has opened a case. What is noted at its questions lies sealed in the journal, for the student's own eyes; what
 * was noted here before stays until its writer's own device has had it sealed.
 */
@ApplicationScoped
@Transactional
public class CaseNotes {
    @Inject
    Sql sql;

    @Inject
    Clock clock;

    @Inject
    CurrentUser currentUser;

    @Inject
    Readings readings;

    /** The story goes on: the question was answered, or passed over for now; it may be answered later. */
    @Allowed(Role.STUDENT)
    public void goOn(String lessonId, String questionId) {
        if (!asks(readings.content(readings.own(lessonId)), questionId)) {
            throw new NotFound();
        }
        of("""
                INSERT INTO lessons.case_answer (person_id, lesson_id, question_id, answered_at)
                VALUES (:reader, :lesson, :question, :now)
                    ON CONFLICT ON CONSTRAINT case_answer_pk DO UPDATE SET answered_at = excluded.answered_at""", lessonId, questionId).set("now", clock.instant()).run();
    }

    /** The caller's old note is sealed now and has no business here any more. */
    @Allowed(Role.STUDENT)
    public void sealed(String lessonId, String questionId) {
        of("""
                UPDATE lessons.case_answer SET text = NULL
                 WHERE person_id = :reader AND lesson_id = :lesson AND question_id = :question""", lessonId, questionId).run();
    }

    /** The caller's questions that are behind, each with the note that was never sealed; empty for most. */
    @Allowed(Role.STUDENT)
    public Map<String, String> own(String lessonId) {
        return sql.of("""
                        SELECT question_id, coalesce(text, '') FROM lessons.case_answer
                         WHERE person_id = :reader AND lesson_id = :lesson""").set("reader", currentUser.personId()).set("lesson", lessonId).list(Note.class).stream()
                .collect(Collectors.toMap(Note::questionId, Note::text));
    }

    private SqlStatement of(String statement, String lessonId, String questionId) {
        return sql.of(statement)
                .set("reader", currentUser.personId())
                .set("lesson", lessonId)
                .set("question", questionId);
    }

    private static boolean asks(LessonContent lesson, String questionId) {
        return lesson.pages().stream()
                .flatMap(page -> page.blocks().stream())
                .filter(Block.CaseStudy.class::isInstance)
                .flatMap(block -> ((Block.CaseStudy) block).stages().stream())
                .flatMap(stage -> stage.questions().stream())
                .anyMatch(question -> question.id().equals(questionId));
    }

    record Note(String questionId, String text) {
        /** Keeps what a student wrote out of every log. */
        @Override
        public String toString() {
            return questionId;
        }
    }
}
