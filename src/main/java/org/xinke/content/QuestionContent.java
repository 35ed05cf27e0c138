package org.xinke.content;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * A question of the bank.
 *
 * @param difficulty guess of the share of students who get it right, 0–1
 * @param stem clean HTML
 * @param reason shown after the exam, clean HTML
 * @param hard speaks of suicide, self-harm, violence or loss; left out of the JSON when not, so that a question without it
 *     keeps its hash
 * @param hash SHA-256 of all that is shown or marked; equal hash, equal version
 */
public record QuestionContent(
        String id,
        QuestionType type,
        String unitId,
        @Nullable String lessonId,
        String objective,
        Level level,
        double difficulty,
        String stem,
        QuestionBody body,
        String reason,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean hard,
        String hash) {
    /** Bloom as the framework's exam uses it: 识记, 理解, 应用. */
    public enum Level {
        REMEMBER,
        UNDERSTAND,
        APPLY
    }
}
