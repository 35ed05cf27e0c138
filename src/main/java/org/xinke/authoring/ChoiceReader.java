package org.xinke.authoring;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.xinke.content.QuestionBody;

/** 单选 and 多选: the options, each with its reason, and how many of them may be right. */
enum ChoiceReader implements BodyReader {
    SINGLE {
        @Override
        void check(List<QuestionBody.Option> options, long keys, JsonNode place, QuestionFile file) {
            if (keys != 1) {
                file.wrong(place, "singleKeys", String.valueOf(keys));
            }
        }
    },
    MULTIPLE {
        @Override
        void check(List<QuestionBody.Option> options, long keys, JsonNode place, QuestionFile file) {
            if (keys < 2 || keys == options.size()) {
                file.wrong(place, "multipleKeys", String.valueOf(keys));
            }
        }
    };

    @Override
    public QuestionBody read(JsonNode question, QuestionFile file) {
        JsonNode list = question.path("options");
        List<QuestionBody.Option> options = QuestionFile.each(list)
                .map(option -> new QuestionBody.Option(
                        file.html(option.path("text")),
                        option.path("key").asBoolean(),
                        file.html(option.path("reason"))))
                .toList();
        check(options, options.stream().filter(QuestionBody.Option::key).count(), list, file);
        return new QuestionBody.Choice(options);
    }

    abstract void check(List<QuestionBody.Option> options, long keys, JsonNode place, QuestionFile file);
}
