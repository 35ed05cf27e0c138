package org.xinke.authoring;

import com.fasterxml.jackson.databind.JsonNode;
import org.xinke.content.QuestionBody;

/** 简答: the model answer and the rubric. */
final class WrittenReader implements BodyReader {
    @Override
    public QuestionBody read(JsonNode question, QuestionFile file) {
        return new QuestionBody.Written(
                file.html(question.path("answer")),
                QuestionFile.each(question.path("rubric"))
                        .map(line ->
                                new QuestionBody.Criterion(file.html(line.path("point")), QuestionFile.points(line)))
                        .toList());
    }
}
