package org.xinke.questions;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.xinke.content.QuestionBody;

/** 单选, 多选. A right but incomplete choice is worth the exam's part share, one wrong option takes everything. */
record ChoiceKind(QuestionBody.Choice body) implements Kind {
    @Override
    public List<Integer> shuffles() {
        return List.of(body.options().size());
    }

    @Override
    public ShownQuestion shown(ShownQuestion bare, List<Integer> order) {
        return bare.withOptions(
                order.stream().map(place -> body.options().get(place).html()).toList());
    }

    @Override
    public Optional<BigDecimal> share(PaperAnswer answer, BigDecimal partShare) {
        Set<Integer> keys = keys();
        Set<Integer> chosen = new HashSet<>(answer.chosen());
        if (chosen.equals(keys)) {
            return Share.ALL;
        }
        return keys.containsAll(chosen) ? Optional.of(partShare) : Share.NONE;
    }

    private Set<Integer> keys() {
        return IntStream.range(0, body.options().size())
                .filter(place -> body.options().get(place).key())
                .boxed()
                .collect(Collectors.toSet());
    }

    @Override
    public List<Explained.Option> options(PaperAnswer answer) {
        return IntStream.range(0, answer.order().size())
                .mapToObj(place -> {
                    QuestionBody.Option option =
                            body.options().get(answer.order().get(place));
                    return new Explained.Option(
                            option.html(), answer.places().contains(place), option.key(), option.reason());
                })
                .toList();
    }

    @Override
    public List<String> key() {
        return List.of();
    }
}
