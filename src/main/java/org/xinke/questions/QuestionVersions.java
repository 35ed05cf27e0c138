package org.xinke.questions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import org.xinke.content.QuestionBody;
import org.xinke.content.QuestionContent.Level;
import org.xinke.content.QuestionType;
import org.xinke.shared.Json;
import org.xinke.shared.sql.Sql;

/** The bank's versions for those who draw from it and mark: no use case of anybody's, the keys are in it. */
@ApplicationScoped
public class QuestionVersions {
    private static final String COLUMNS = """
            SELECT v.id, v.question_id, q.type, q.unit_id, v.level, v.stem, CAST(v.body AS text), v.reason, v.hard
              FROM questions.question_version v
              JOIN questions.question q ON q.id = v.question_id
            """;

    @Inject
    Sql sql;

    public List<BankQuestion> of(Collection<Long> versionIds) {
        return sql
                .of(COLUMNS + " WHERE v.id = ANY (CAST(:versions AS bigint[]))")
                .set("versions", versionIds)
                .list(Stored.class)
                .stream()
                .map(Stored::question)
                .toList();
    }

    /** The newest version of each question of these units that is not retired. */
    public List<BankQuestion> newest(Collection<String> units) {
        return sql.of(COLUMNS + """
                         WHERE NOT q.retired
                           AND v.number = (SELECT max(n.number) FROM questions.question_version n WHERE n.question_id = q.id)
                           AND q.unit_id = ANY (CAST(:units AS text[]))""").set("units", units).list(Stored.class).stream()
                .map(Stored::question)
                .toList();
    }

    record Stored(
            long versionId,
            String questionId,
            QuestionType type,
            String unitId,
            Level level,
            String stem,
            String body,
            String reason,
            boolean hard) {
        BankQuestion question() {
            Kind kind = Kinds.of(Json.read(body, QuestionBody.class));
            return new BankQuestion(versionId, questionId, type, unitId, level, stem, kind, reason, hard);
        }
    }
}
