package org.xinke.questions;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.xinke.content.QuestionBody;

/** 匹配: the left sides stay, the right sides are shuffled, spare ones among them; each pair counts the same. */
record MatchKind(QuestionBody.Match body) implements Kind {
    @Override
    public List<Integer> shuffles() {
        return List.of(body.rights().size());
    }

    @Override
    public ShownQuestion shown(ShownQuestion bare, List<Integer> order) {
        return bare.withOptions(order.stream().map(body.rights()::get).toList())
                .withLefts(body.pairs().stream().map(QuestionBody.Pair::left).toList());
    }

    @Override
    public Optional<BigDecimal> share(PaperAnswer answer, BigDecimal partShare) {
        List<Integer> chosen = answer.chosen();
        return Share.of(
                lefts(chosen).filter(left -> chosen.get(left) == left).count(),
                body.pairs().size());
    }

    @Override
    public List<String> key() {
        return IntStream.range(0, body.pairs().size())
                .mapToObj(left -> pair(left, left))
                .toList();
    }

    @Override
    public List<String> said(PaperAnswer answer) {
        List<Integer> chosen = answer.chosen();
        return lefts(chosen)
                .filter(left -> chosen.get(left) >= 0)
                .mapToObj(left -> pair(left, chosen.get(left)))
                .toList();
    }

    private IntStream lefts(List<Integer> chosen) {
        return IntStream.range(0, Math.min(body.pairs().size(), chosen.size()));
    }

    private String pair(int left, int right) {
        return Html.words(body.pairs().get(left).left()) + " — "
                + Html.words(body.rights().get(right));
    }
}
