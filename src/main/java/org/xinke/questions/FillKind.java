package org.xinke.questions;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.xinke.content.QuestionBody;

/** 填空: each blank counts the same. */
record FillKind(QuestionBody.Fill body) implements Kind {
    @Override
    public List<Integer> shuffles() {
        return List.of(0);
    }

    @Override
    public ShownQuestion shown(ShownQuestion bare, List<Integer> order) {
        return bare.withBlanks(body.blanks().size());
    }

    @Override
    public Optional<BigDecimal> share(PaperAnswer answer, BigDecimal partShare) {
        long right = IntStream.range(0, body.blanks().size())
                .filter(i -> right(body.blanks().get(i), answer.text(i)))
                .count();
        return Share.of(right, body.blanks().size());
    }

    private static boolean right(List<String> accepted, String text) {
        return accepted.stream().anyMatch(one -> plain(one).equals(plain(text)));
    }

    /** Full-width and half-width, capitals and spaces make no difference to what a student knows. */
    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\s+", "");
    }

    @Override
    public List<String> key() {
        return body.blanks().stream().map(blank -> blank.get(0)).toList();
    }
}
