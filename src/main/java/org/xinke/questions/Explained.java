package org.xinke.questions;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xinke.content.QuestionType;

/**
 * A question after the exam: my answer, the key and the reason.
 *
 * @param options in the order of my paper; empty for questions without options
 * @param mine my answer in words, for questions without options
 * @param key the right answer in words, for questions without options
 * @param earned null when a person has still to mark it
 * @param remark what the person who marked it wrote to the student
 */
public record Explained(
        int position,
        QuestionType type,
        String stem,
        List<Option> options,
        List<String> mine,
        List<String> key,
        String reason,
        BigDecimal points,
        @Nullable BigDecimal earned,
        @Nullable Boolean right,
        @Nullable String remark) {
    /** An option with what I chose, what is right, and why. */
    public record Option(String html, boolean chosen, boolean key, String reason) {}

    public static Explained of(int position, BankQuestion question, PaperAnswer answer, BigDecimal points, Mark mark) {
        Kind kind = question.kind();
        return new Explained(
                position,
                question.type(),
                question.stem() + kind.material(),
                kind.options(answer),
                kind.said(answer),
                kind.key(),
                question.reason(),
                points,
                mark.earned(),
                mark.right(),
                null);
    }

    public Explained withRemark(@Nullable String words) {
        return new Explained(position, type, stem, options, mine, key, reason, points, earned, right, words);
    }
}
