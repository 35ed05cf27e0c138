package org.xinke.questions;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.xinke.content.QuestionBody;

/** Marks what needs no judgement. Places shown are turned back into places of the bank by the frozen order. */
public final class Marker {
    private final BigDecimal partShare;

    /** @param partShare share of the points for a right but incomplete 多选 */
    public Marker(BigDecimal partShare) {
        this.partShare = partShare;
    }

    public Mark mark(BankQuestion question, List<Integer> order, @Nullable AnswerValue answer, BigDecimal points) {
        if (!question.type().automatic()) {
            return Mark.BY_PERSON;
        }
        BigDecimal share = answer == null || answer.blank() ? BigDecimal.ZERO : share(question.body(), order, answer);
        BigDecimal earned = points.multiply(share).setScale(2, RoundingMode.HALF_UP);
        return new Mark(earned, share.compareTo(BigDecimal.ONE) == 0);
    }

    private BigDecimal share(QuestionBody body, List<Integer> order, AnswerValue answer) {
        if (body instanceof QuestionBody.Choice choice) {
            return choice(choice, order, answer);
        }
        if (body instanceof QuestionBody.Judge judge) {
            return whole(answer.places().equals(List.of(judge.answer() ? 0 : 1)));
        }
        if (body instanceof QuestionBody.Fill fill) {
            return fill(fill, answer);
        }
        if (body instanceof QuestionBody.Match match) {
            return match(match, order, answer.places());
        }
        return whole(body instanceof QuestionBody.Order && inOrder(order, answer.places()));
    }

    private BigDecimal choice(QuestionBody.Choice choice, List<Integer> order, AnswerValue answer) {
        Set<Integer> keys = IntStream.range(0, choice.options().size())
                .filter(i -> choice.options().get(i).key())
                .boxed()
                .collect(Collectors.toSet());
        Set<Integer> chosen =
                answer.places().stream().map(place -> bankPlace(order, place)).collect(Collectors.toSet());
        if (chosen.equals(keys)) {
            return BigDecimal.ONE;
        }
        return keys.containsAll(chosen) ? partShare : BigDecimal.ZERO;
    }

    private static BigDecimal fill(QuestionBody.Fill fill, AnswerValue answer) {
        long right = IntStream.range(0, fill.blanks().size())
                .filter(i -> fill.blanks().get(i).stream()
                        .anyMatch(accepted -> plain(accepted).equals(plain(answer.text(i)))))
                .count();
        return ratio(right, fill.blanks().size());
    }

    private static BigDecimal match(QuestionBody.Match match, List<Integer> order, List<Integer> chosen) {
        long right = IntStream.range(0, Math.min(match.pairs().size(), chosen.size()))
                .filter(i -> bankPlace(order, chosen.get(i)) == i)
                .count();
        return ratio(right, match.pairs().size());
    }

    private static boolean inOrder(List<Integer> order, List<Integer> chosen) {
        return chosen.size() == order.size()
                && IntStream.range(0, order.size()).allMatch(i -> bankPlace(order, chosen.get(i)) == i);
    }

    private static int bankPlace(List<Integer> order, int place) {
        return place < 0 || place >= order.size() ? -1 : order.get(place);
    }

    /** Full-width and half-width, capitals and spaces make no difference to what a student knows. */
    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\s+", "");
    }

    private static BigDecimal whole(boolean right) {
        return right ? BigDecimal.ONE : BigDecimal.ZERO;
    }

    private static BigDecimal ratio(long part, int all) {
        return part == all
                ? BigDecimal.ONE
                : BigDecimal.valueOf(part).divide(BigDecimal.valueOf(all), 6, RoundingMode.HALF_UP);
    }
}
