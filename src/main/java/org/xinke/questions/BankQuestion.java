package org.xinke.questions;

import java.util.List;
import org.xinke.content.QuestionContent.Level;
import org.xinke.content.QuestionType;

/** A frozen version of a question, key and reason included: never leaves the server before the release. {@code hard}: as {@link org.xinke.content.QuestionContent}. */
public record BankQuestion(
        long versionId,
        String questionId,
        QuestionType type,
        String unitId,
        Level level,
        String stem,
        Kind kind,
        String reason,
        boolean hard) {
    /** How many things each part of the question lets shuffle. */
    public List<Integer> shuffles() {
        return kind.shuffles();
    }
}
