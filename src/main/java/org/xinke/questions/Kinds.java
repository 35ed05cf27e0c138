package org.xinke.questions;

import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.xinke.content.QuestionBody;

/** The register of kinds. */
final class Kinds {
    private static final Map<Class<?>, Function<QuestionBody, Kind>> ALL = Map.ofEntries(
            kind(QuestionBody.Choice.class, ChoiceKind::new),
            kind(QuestionBody.Judge.class, JudgeKind::new),
            kind(QuestionBody.Fill.class, FillKind::new),
            kind(QuestionBody.Match.class, MatchKind::new),
            kind(QuestionBody.Order.class, OrderKind::new),
            kind(QuestionBody.Written.class, WrittenKind::new),
            kind(QuestionBody.CaseSet.class, CaseSetKind::new));

    private Kinds() {}

    static Kind of(QuestionBody body) {
        return Objects.requireNonNull(ALL.get(body.getClass()), () -> "no kind for " + body.getClass())
                .apply(body);
    }

    private static <B extends QuestionBody> Map.Entry<Class<?>, Function<QuestionBody, Kind>> kind(
            Class<B> body, Function<B, Kind> kind) {
        return Map.entry(body, any -> kind.apply(body.cast(any)));
    }
}
