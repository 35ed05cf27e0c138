package org.xinke.lessons;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
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
import org.xinke.shared.Rows;
import org.xinke.shared.RuleViolation;

/** 案例: what a student notes before the next stage opens. For their own eyes: no query gives it to anybody else. */
@ApplicationScoped
@Transactional
public class CaseNotes {
    /** Longer than a note; keeps a pasted book out. */
    static final int LONGEST = 2000;

    @PersistenceContext
    EntityManager em;

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
        return Rows.list(
                        em.createNativeQuery("""
                        SELECT question_id, coalesce(text, '') FROM lessons.case_answer
                         WHERE person_id = ?1 AND lesson_id = ?2""")
                                .setParameter(1, currentUser.personId())
                                .setParameter(2, lessonId),
                        Note.class)
                .stream()
                .collect(Collectors.toMap(Note::questionId, Note::text));
    }

    /** Skipping never takes away what is already written. */
    private void keep(String lessonId, String questionId, @Nullable String text) {
        if (!asks(readings.content(readings.own(lessonId)), questionId)) {
            throw new NotFound();
        }
        em.createNativeQuery("""
                        INSERT INTO lessons.case_answer AS a (person_id, lesson_id, question_id, text, answered_at)
                        VALUES (?1, ?2, ?3, CAST(?4 AS text), ?5)
                            ON CONFLICT ON CONSTRAINT case_answer_pk DO UPDATE
                           SET text = coalesce(excluded.text, a.text), answered_at = excluded.answered_at""")
                .setParameter(1, currentUser.personId())
                .setParameter(2, lessonId)
                .setParameter(3, questionId)
                .setParameter(4, text)
                .setParameter(5, Timestamp.from(clock.instant()))
                .executeUpdate();
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
