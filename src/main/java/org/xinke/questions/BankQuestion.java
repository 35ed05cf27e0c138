package org.xinke.questions;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.xinke.content.QuestionBody;
import org.xinke.content.QuestionContent.Level;
import org.xinke.content.QuestionType;

/** A frozen version of a question, key and reason included: never leaves the server before the release. */
public record BankQuestion(
        long versionId,
        String questionId,
        QuestionType type,
        String unitId,
        @Nullable String lessonId,
        String objectiveId,
        Level level,
        String stem,
        QuestionBody body,
        String reason) {
    /** How many things each part of the question lets shuffle; most questions have one part. */
    public List<Integer> shuffles() {
        return parts(body).map(BankQuestion::size).toList();
    }

    /** The part of a stored order that belongs to one part of a case set. */
    static List<Integer> slice(List<Integer> order, QuestionBody.CaseSet set, int part) {
        List<Integer> sizes = set.parts().stream().map(p -> size(p.body())).toList();
        int from = IntStream.range(0, part).map(sizes::get).sum();
        return order.subList(from, from + sizes.get(part));
    }

    private static Stream<QuestionBody> parts(QuestionBody body) {
        return body instanceof QuestionBody.CaseSet set
                ? set.parts().stream().map(QuestionBody.Part::body)
                : Stream.of(body);
    }

    private static int size(QuestionBody body) {
        if (body instanceof QuestionBody.Choice choice) {
            return choice.options().size();
        }
        if (body instanceof QuestionBody.Match match) {
            return match.pairs().size();
        }
        return body instanceof QuestionBody.Order order ? order.items().size() : 0;
    }
}
