package org.xinke.authoring;

import com.fasterxml.jackson.databind.JsonNode;
import org.xinke.content.QuestionBody;

/** 匹配. */
final class MatchReader implements BodyReader {
    @Override
    public QuestionBody read(JsonNode question, QuestionFile file) {
        return new QuestionBody.Match(QuestionFile.each(question.path("pairs"))
                .map(pair -> new QuestionBody.Pair(file.html(pair.path("left")), file.html(pair.path("right"))))
                .toList());
    }
}
