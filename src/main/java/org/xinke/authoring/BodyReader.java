package org.xinke.authoring;

import com.fasterxml.jackson.databind.JsonNode;
import org.xinke.content.QuestionBody;

/** What is answered in a question of one type; the schema has already agreed. */
interface BodyReader {
    QuestionBody read(JsonNode question, QuestionFile file);
}
