package org.xinke.exams;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;
import org.xinke.content.BlueprintContent;
import org.xinke.content.QuestionBody;
import org.xinke.content.QuestionContent.Level;
import org.xinke.content.QuestionType;
import org.xinke.papers.Bank;
import org.xinke.questions.BankQuestion;
import org.xinke.shared.Json;
import org.xinke.shared.NotFound;
import org.xinke.shared.Rows;
import org.xinke.shared.SqlArray;

/**
 * The banks of exams, read once and kept: what is frozen cannot be stale, and a stampede of starts costs one read. The
 * bank number is part of the key, so a bank that is frozen anew before its exam opens is read anew on every node.
 */
@ApplicationScoped
public class Banks {
    private static final String COLUMNS = """
            SELECT v.id, v.question_id, q.type, q.unit_id, q.lesson_id, v.objective_id, v.level, v.stem,
                   CAST(v.body AS text), v.reason
              FROM questions.question_version v
              JOIN questions.question q ON q.id = v.question_id
            """;

    @PersistenceContext
    EntityManager em;

    private final ConcurrentMap<Key, Bank> kept = new ConcurrentHashMap<>();

    Bank of(long examId, int bankNumber) {
        return kept.computeIfAbsent(new Key(examId, bankNumber), this::load);
    }

    /** What a blueprint would draw from today: the newest version of each question that is not retired. */
    public Bank newest(long blueprintId) {
        return new Bank(
                blueprint("SELECT CAST(content AS text) FROM papers.exam_blueprint WHERE id = ?1", blueprintId),
                questions(em.createNativeQuery(COLUMNS + """
                         WHERE NOT q.retired
                           AND v.number = (SELECT max(n.number) FROM questions.question_version n WHERE n.question_id = q.id)
                           AND q.unit_id IN (SELECT d ->> 'unit'
                                               FROM papers.exam_blueprint b
                                              CROSS JOIN jsonb_array_elements(b.content -> 'sections') s
                                              CROSS JOIN jsonb_array_elements(s -> 'draw') d
                                              WHERE b.id = ?1)""").setParameter(1, blueprintId)));
    }

    public void freeze(long examId, Bank bank) {
        em.createNativeQuery("DELETE FROM exams.exam_bank WHERE exam_id = ?1")
                .setParameter(1, examId)
                .executeUpdate();
        em.createNativeQuery("""
                        INSERT INTO exams.exam_bank (exam_id, question_version_id)
                        SELECT ?1, v FROM unnest(CAST(?2 AS bigint[])) AS v""")
                .setParameter(1, examId)
                .setParameter(2, SqlArray.of(bank.versionIds(), id -> id))
                .executeUpdate();
    }

    private Bank load(Key key) {
        return new Bank(
                blueprint("""
                        SELECT CAST(b.content AS text)
                          FROM exams.exam e JOIN papers.exam_blueprint b ON b.id = e.blueprint_id
                         WHERE e.id = ?1""", key.examId()),
                questions(em.createNativeQuery(COLUMNS
                                + " JOIN exams.exam_bank k ON k.question_version_id = v.id WHERE k.exam_id = ?1")
                        .setParameter(1, key.examId())));
    }

    private BlueprintContent blueprint(String sql, long id) {
        List<?> contents = em.createNativeQuery(sql).setParameter(1, id).getResultList();
        return contents.stream()
                .findFirst()
                .map(content -> Json.read((String) content, BlueprintContent.class))
                .orElseThrow(NotFound::new);
    }

    private static List<BankQuestion> questions(Query query) {
        return Rows.list(query, Stored.class).stream().map(Stored::question).toList();
    }

    private record Key(long examId, int bankNumber) {}

    record Stored(
            long versionId,
            String questionId,
            QuestionType type,
            String unitId,
            @Nullable String lessonId,
            String objectiveId,
            Level level,
            String stem,
            String body,
            String reason) {
        BankQuestion question() {
            return new BankQuestion(
                    versionId,
                    questionId,
                    type,
                    unitId,
                    lessonId,
                    objectiveId,
                    level,
                    stem,
                    Json.read(body, QuestionBody.class),
                    reason);
        }
    }
}
