package org.xinke.lessons;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.xinke.content.Block;
import org.xinke.content.LessonContent;
import org.xinke.shared.Allowed;
import org.xinke.shared.CurrentUser;
import org.xinke.shared.NotFound;
import org.xinke.shared.Role;
import org.xinke.shared.RuleViolation;
import org.xinke.shared.sql.Sql;

/** 案例: what a student notes before the next stage opens. For their own eyes: no query gives it to anybody else. */
@ApplicationScoped
@Transactional
public class CaseNotes {
    /** Longer than a note; keeps a pasted book out. */
    static final int LONGEST = 2000;

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    @Inject
    CurrentUser currentUser;

    @Inject
    Readings readings;

    @Allowed(Role.STUDENT)
    public void write(String lessonId, String questionId, String text) {
        if (text.isBlank() || text.length() > LONGEST) {
            throw new RuleViolation("lessons.error.noteLength", LONGEST);
        }
        keep(lessonId, questionId, text.strip());
    }

    /** The story goes on without an answer; one may be written later. */
    @Allowed(Role.STUDENT)
    public void skip(String lessonId, String questionId) {
        keep(lessonId, questionId, null);
    }

    /** The caller's notes by question; empty when it was skipped. */
    @Allowed(Role.STUDENT)
    public Map<String, String> own(String lessonId) {
        return sql.of("""
                        SELECT question_id, coalesce(text, '') FROM lessons.case_answer
                         WHERE person_id = :reader AND lesson_id = :lesson""").set("reader", currentUser.personId()).set("lesson", lessonId).list(Note.class).stream()
                .collect(Collectors.toMap(Note::questionId, Note::text));
    }

    /** Skipping never takes away what is already written. */
    private void keep(String lessonId, String questionId, @Nullable String text) {
        if (!asks(readings.content(readings.own(lessonId)), questionId)) {
            throw new NotFound();
        }
        sql.of("""
                        INSERT INTO lessons.case_answer AS a (person_id, lesson_id, question_id, text, answered_at)
                        VALUES (:reader, :lesson, :question, CAST(:text AS text), :now)
                            ON CONFLICT ON CONSTRAINT case_answer_pk DO UPDATE
                           SET text = coalesce(excluded.text, a.text), answered_at = excluded.answered_at""")
                .set("reader", currentUser.personId())
                .set("lesson", lessonId)
                .set("question", questionId)
                .set("text", text)
                .set("now", clock.instant())
                .run();
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
