package org.xinke.questions;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.xinke.content.QuestionBody;

/** 案例组题: a case and questions of other kinds about it. A person marks it as a whole. */
record CaseSetKind(QuestionBody.CaseSet body) implements Kind {
    @Override
    public List<Integer> shuffles() {
        return body.parts().stream()
                .flatMap(part -> Kinds.of(part.body()).shuffles().stream())
                .toList();
    }

    @Override
    public ShownQuestion shown(ShownQuestion bare, List<Integer> order) {
        return bare.withCase(
                body.material(),
                IntStream.range(0, body.parts().size())
                        .mapToObj(i -> shown(i, order))
                        .toList());
    }

    private ShownQuestion shown(int index, List<Integer> order) {
        QuestionBody.Part part = body.parts().get(index);
        ShownQuestion bare = ShownQuestion.bare(part.type(), part.points(), part.stem());
        return Kinds.of(part.body()).shown(bare, slice(order, index));
    }

    /** The part of a stored order that belongs to one part of the set. */
    private List<Integer> slice(List<Integer> order, int index) {
        List<Integer> sizes = shuffles();
        int from = sizes.subList(0, index).stream().mapToInt(Integer::intValue).sum();
        return order.subList(from, from + sizes.get(index));
    }

    @Override
    public Optional<BigDecimal> share(PaperAnswer answer, BigDecimal partShare) {
        return Optional.empty();
    }

    @Override
    public List<String> key() {
        return List.of();
    }

    @Override
    public List<String> said(PaperAnswer answer) {
        return answer.parts().stream()
                .flatMap(part -> Objects.requireNonNullElse(part.texts(), List.<String>of()).stream())
                .toList();
    }

    @Override
    public String material() {
        return body.material();
    }

    @Override
    public List<ScriptPart> script(PaperAnswer answer, BigDecimal partShare) {
        return IntStream.range(0, body.parts().size())
                .mapToObj(i -> script(body.parts().get(i), answer.part(i, slice(answer.order(), i)), partShare))
                .toList();
    }

    private static ScriptPart script(QuestionBody.Part part, PaperAnswer answer, BigDecimal partShare) {
        Kind kind = Kinds.of(part.body());
        return kind.script(answer, partShare).stream()
                .findFirst()
                .map(written -> new ScriptPart(part.stem(), written.said(), written.key(), written.criteria()))
                .orElseGet(() -> new ScriptPart(
                        part.stem(),
                        Chosen.said(kind, answer),
                        Chosen.key(kind),
                        List.of(whole(part, kind, answer, partShare))));
    }

    /** A part that the machine judges: its points are there to be looked at. */
    private static ScriptPart.Criterion whole(
            QuestionBody.Part part, Kind kind, PaperAnswer answer, BigDecimal partShare) {
        BigDecimal earned =
                new Marker(partShare).mark(kind, answer, part.points()).earned();
        return new ScriptPart.Criterion("", part.points(), earned);
    }
}
