package org.xinke.questions;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** Choices in words, for whoever reads them without the paper. */
final class Chosen {

    private Chosen() {}

    static List<String> said(Kind kind, PaperAnswer answer) {
        List<String> options = options(kind, answer, Explained.Option::chosen);
        return options.isEmpty() ? kind.said(answer) : options;
    }

    /** The keys as the options say them, whatever their order. */
    static List<String> key(Kind kind) {
        List<Integer> asInTheBank = kind.shuffles().stream()
                .flatMap(size -> IntStream.range(0, size).boxed())
                .toList();
        List<String> options = options(kind, PaperAnswer.of(asInTheBank, null), Explained.Option::key);
        return options.isEmpty() ? kind.key() : options;
    }

    private static List<String> options(Kind kind, PaperAnswer answer, Predicate<Explained.Option> which) {
        return kind.options(answer).stream()
                .filter(which)
                .map(option -> Html.words(option.html()))
                .toList();
    }
}
