package org.xinke.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Random;
import org.xinke.content.QuestionBody;
import org.xinke.exams.AttemptId;
import org.xinke.exams.ExamId;
import org.xinke.exams.attempts.AnswerSave;
import org.xinke.exams.attempts.AttemptPaper;
import org.xinke.exams.attempts.Attempts;
import org.xinke.exams.attempts.PaperQueries;
import org.xinke.shared.Allowed;
import org.xinke.shared.CurrentUser;
import org.xinke.shared.Grant;
import org.xinke.shared.Identity;
import org.xinke.shared.Json;
import org.xinke.shared.Role;
import org.xinke.shared.sql.Rows;
import org.xinke.shared.sql.SqlArray;

/** Lets some demo students sit the demo exam through the real use cases, so that results and figures can be looked at. */
@ApplicationScoped
@Transactional
class Quiz {
    private static final String WINDOW = "demo";
    private static final long SEQ_OF_A_WINDOW = 1_000_000;

    @PersistenceContext
    EntityManager em;

    @Inject
    CurrentUser currentUser;

    @Inject
    Attempts attempts;

    @Inject
    PaperQueries papers;

    /** Who has read the first unit and has not sat the exam of this blueprint yet, at most so many. */
    @Allowed(Role.SYSTEM)
    public List<Candidate> candidates(String blueprint, int most) {
        return Rows.list(em.createNativeQuery("""
                        SELECT p.id, p.number, p.name, e.id
                          FROM exams.exam e
                          JOIN papers.exam_blueprint b ON b.id = e.blueprint_id AND b.code = ?2
                          JOIN exams.exam_candidate c ON c.exam_id = e.id
                          JOIN people.person p ON p.id = c.person_id
                         WHERE p.number ~ '^2026[0-9]{4}$' AND right(p.number, 4) > '0020'
                           AND NOT EXISTS (SELECT 1 FROM exams.attempt a WHERE a.exam_id = e.id)
                           AND (SELECT count(*) FROM lessons.lesson_reading r
                                 WHERE r.person_id = p.id AND r.completed_at IS NOT NULL) >= 2
                         ORDER BY p.number
                         LIMIT ?1""").setParameter(1, most).setParameter(2, blueprint), Candidate.class);
    }

    @Allowed(Role.SYSTEM)
    public void sit(Candidate candidate) {
        Identity student = new Identity(
                candidate.personId(),
                candidate.number(),
                candidate.name(),
                List.of(new Grant(Role.STUDENT, null)),
                false);
        currentUser.as(student, () -> {
            AttemptId attempt =
                    new AttemptId(attempts.start(new ExamId(candidate.examId())).attemptId());
            attempts.takeOver(attempt, WINDOW);
            attempts.handIn(attempt, WINDOW, answers(papers.paper(attempt), candidate));
            return attempt;
        });
    }

    private List<AnswerSave> answers(AttemptPaper paper, Candidate candidate) {
        Random luck = new Random(candidate.personId());
        Scribe scribe = new Scribe(luck, 0.55 + 0.4 * luck.nextDouble());
        return questions(paper.id()).stream()
                .map(question -> new AnswerSave(
                        question.position(),
                        paper.windowNumber() * SEQ_OF_A_WINDOW + question.position(),
                        scribe.answer(
                                Json.read(question.body(), QuestionBody.class), SqlArray.integers(question.order()))))
                .toList();
    }

    private List<Question> questions(long attemptId) {
        return Rows.list(em.createNativeQuery("""
                        SELECT q.position, CAST(v.body AS text), CAST(q.option_order AS text)
                          FROM exams.attempt_question q
                          JOIN questions.question_version v ON v.id = q.question_version_id
                         WHERE q.attempt_id = ?1
                         ORDER BY q.position""").setParameter(1, attemptId), Question.class);
    }

    record Candidate(long personId, String number, String name, long examId) {}

    record Question(int position, String body, String order) {}
}
