package org.xinke.authoring;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Objects;
import org.xinke.content.QuestionBody;
import org.xinke.content.QuestionType;

/** The register of readers: one for each type of question. */
final class BodyReaders {
    private static final Map<QuestionType, BodyReader> ALL = Map.of(
            QuestionType.SINGLE,
            ChoiceReader.SINGLE,
            QuestionType.MULTIPLE,
            ChoiceReader.MULTIPLE,
            QuestionType.JUDGE,
            BodyReaders::judge,
            QuestionType.FILL,
            new FillReader(),
            QuestionType.MATCH,
            new MatchReader(),
            QuestionType.ORDER,
            BodyReaders::order,
            QuestionType.SHORT,
            new WrittenReader(),
            QuestionType.CASESET,
            new CaseSetReader());

    private BodyReaders() {}

    static BodyReader of(QuestionType type) {
        return Objects.requireNonNull(ALL.get(type), () -> "no reader for " + type);
    }

    private static QuestionBody judge(JsonNode question, QuestionFile file) {
        return new QuestionBody.Judge(question.path("answer").asBoolean());
    }

    private static QuestionBody order(JsonNode question, QuestionFile file) {
        return new QuestionBody.Order(
                QuestionFile.each(question.path("items")).map(file::html).toList());
    }
}
