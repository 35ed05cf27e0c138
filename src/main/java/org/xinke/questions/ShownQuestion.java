package org.xinke.questions;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xinke.content.QuestionType;

/**
 * A question as the paper shows it: in the student's own order, without key and reason.
 *
 * @param options to choose from; 匹配: the right sides; 排序: the things to order
 * @param lefts 匹配: the left sides
 * @param blanks 填空: how many
 * @param material 案例组题: the case
 */
public record ShownQuestion(
        QuestionType type,
        @Nullable BigDecimal points,
        String stem,
        List<String> options,
        List<String> lefts,
        int blanks,
        @Nullable String material,
        List<ShownQuestion> parts) {
    public static ShownQuestion of(BankQuestion question, List<Integer> order, BigDecimal points) {
        return question.kind().shown(bare(question.type(), points, question.stem()), order);
    }

    static ShownQuestion bare(QuestionType type, BigDecimal points, String stem) {
        return new ShownQuestion(type, points, stem, List.of(), List.of(), 0, null, List.of());
    }

    public ShownQuestion withOptions(List<String> shown) {
        return new ShownQuestion(type, points, stem, shown, lefts, blanks, material, parts);
    }

    public ShownQuestion withLefts(List<String> shown) {
        return new ShownQuestion(type, points, stem, options, shown, blanks, material, parts);
    }

    public ShownQuestion withBlanks(int count) {
        return new ShownQuestion(type, points, stem, options, lefts, count, material, parts);
    }

    public ShownQuestion withCase(String text, List<ShownQuestion> questions) {
        return new ShownQuestion(type, points, stem, options, lefts, blanks, text, questions);
    }
}
