package org.xinke.questions;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.xinke.content.QuestionBody;

/** 判断: place 0 is 对, 1 is 错; said as {@code true} and {@code false}. */
record JudgeKind(QuestionBody.Judge body) implements Kind {
    @Override
    public List<Integer> shuffles() {
        return List.of(0);
    }

    @Override
    public ShownQuestion shown(ShownQuestion bare, List<Integer> order) {
        return bare;
    }

    @Override
    public Optional<BigDecimal> share(PaperAnswer answer, BigDecimal partShare) {
        return Share.whole(answer.places().equals(List.of(body.answer() ? 0 : 1)));
    }

    @Override
    public List<String> key() {
        return List.of(String.valueOf(body.answer()));
    }

    @Override
    public List<String> said(PaperAnswer answer) {
        return answer.places().stream().map(place -> String.valueOf(place == 0)).toList();
    }
}
