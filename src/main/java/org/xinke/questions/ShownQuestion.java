package org.xinke.questions;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.xinke.content.QuestionBody;
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
        return question.body() instanceof QuestionBody.CaseSet set
                ? new ShownQuestion(
                        question.type(),
                        points,
                        question.stem(),
                        List.of(),
                        List.of(),
                        0,
                        set.material(),
                        parts(set, order))
                : simple(question.type(), points, question.stem(), question.body(), order);
    }

    private static List<ShownQuestion> parts(QuestionBody.CaseSet set, List<Integer> order) {
        return IntStream.range(0, set.parts().size())
                .mapToObj(i -> {
                    QuestionBody.Part part = set.parts().get(i);
                    return simple(
                            part.type(), part.points(), part.stem(), part.body(), BankQuestion.slice(order, set, i));
                })
                .toList();
    }

    private static ShownQuestion simple(
            QuestionType type, BigDecimal points, String stem, QuestionBody body, List<Integer> order) {
        List<String> options = order.stream().map(options(body)::get).toList();
        List<String> lefts = body instanceof QuestionBody.Match match
                ? match.pairs().stream().map(QuestionBody.Pair::left).toList()
                : List.of();
        int blanks = body instanceof QuestionBody.Fill fill ? fill.blanks().size() : 0;
        return new ShownQuestion(type, points, stem, options, lefts, blanks, null, List.of());
    }

    private static List<String> options(QuestionBody body) {
        if (body instanceof QuestionBody.Choice choice) {
            return choice.options().stream().map(QuestionBody.Option::html).toList();
        }
        if (body instanceof QuestionBody.Match match) {
            return match.pairs().stream().map(QuestionBody.Pair::right).toList();
        }
        return body instanceof QuestionBody.Order order ? order.items() : List.of();
    }
}
