package org.xinke.questions;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.xinke.content.QuestionBody;

/** 排序: all in its place, or nothing. */
record OrderKind(QuestionBody.Order body) implements Kind {
    @Override
    public List<Integer> shuffles() {
        return List.of(body.items().size());
    }

    @Override
    public ShownQuestion shown(ShownQuestion bare, List<Integer> order) {
        return bare.withOptions(order.stream().map(body.items()::get).toList());
    }

    @Override
    public Optional<BigDecimal> share(PaperAnswer answer, BigDecimal partShare) {
        List<Integer> right = IntStream.range(0, answer.order().size()).boxed().toList();
        return Share.whole(answer.chosen().equals(right));
    }

    @Override
    public List<String> key() {
        return body.items().stream().map(Html::words).toList();
    }

    @Override
    public List<String> said(PaperAnswer answer) {
        return answer.chosen().stream()
                .filter(place -> place >= 0)
                .map(place -> Html.words(body.items().get(place)))
                .toList();
    }
}
