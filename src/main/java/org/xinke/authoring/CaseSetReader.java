package org.xinke.authoring;

import com.fasterxml.jackson.databind.JsonNode;
import org.xinke.content.QuestionBody;
import org.xinke.content.QuestionContent.Level;
import org.xinke.content.QuestionType;

/** 案例组题: a part that says nothing else examines what the whole set does. */
final class CaseSetReader implements BodyReader {
    @Override
    public QuestionBody read(JsonNode question, QuestionFile file) {
        return new QuestionBody.CaseSet(
                file.html(question.path("material")),
                QuestionFile.each(question.path("parts"))
                        .map(part -> part(question, part, file))
                        .toList());
    }

    private static QuestionBody.Part part(JsonNode set, JsonNode part, QuestionFile file) {
        QuestionType type = file.as(part.path("type"), QuestionType.class);
        return new QuestionBody.Part(
                file.html(part.path("stem")),
                type,
                part.path("objective").asText(set.path("objective").asText()),
                file.as(part.has("level") ? part.path("level") : set.path("level"), Level.class),
                QuestionFile.points(part),
                BodyReaders.of(type).read(part, file),
                file.html(part.path("reason")));
    }
}
