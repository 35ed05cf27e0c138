package org.xinke.authoring;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.xinke.content.QuestionBody;

/** 填空: as many lists of answers as the stem has blanks. */
final class FillReader implements BodyReader {
    @Override
    public QuestionBody read(JsonNode question, QuestionFile file) {
        List<List<String>> blanks = QuestionFile.each(question.path("blanks"))
                .map(blank -> QuestionFile.each(blank)
                        .map(answer -> answer.asText().strip())
                        .toList())
                .toList();
        int places = QuestionText.blanks(question.path("stem").asText());
        if (places != blanks.size()) {
            file.wrong(question.path("stem"), "blanks", String.valueOf(places), String.valueOf(blanks.size()));
        }
        return new QuestionBody.Fill(blanks);
    }
}
