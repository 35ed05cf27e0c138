package org.xinke.questions;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.xinke.content.QuestionBody;

/** 简答: waits for a person. */
record WrittenKind(QuestionBody.Written body) implements Kind {
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
        return Optional.empty();
    }

    @Override
    public List<String> key() {
        return List.of(Html.words(body.answer()));
    }

    @Override
    public List<ScriptPart> script(PaperAnswer answer, BigDecimal partShare) {
        List<ScriptPart.Criterion> criteria = body.rubric().stream()
                .map(line -> new ScriptPart.Criterion(Html.words(line.point()), line.points(), null))
                .toList();
        return List.of(new ScriptPart("", said(answer), key(), criteria));
    }
}
