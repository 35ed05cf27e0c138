package org.xinke.questions;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.xinke.content.QuestionBody;
import org.xinke.content.QuestionBody.Choice;
import org.xinke.exams.AttemptResult;

/** Puts a marked question into words: what I answered, what is right, why. */
public record ExplainedQuestion(int position, BankQuestion question, List<Integer> order, AnswerValue answer) {
    public AttemptResult.Line line(BigDecimal points, @Nullable BigDecimal earned, @Nullable Boolean right) {
        return new AttemptResult.Line(
                position,
                question.type(),
                stem(),
                question.body() instanceof Choice choice ? options(choice) : List.of(),
                mine(question.body(), order, answer),
                key(question.body()),
                question.reason(),
                points,
                earned,
                right);
    }

    private String stem() {
        return question.body() instanceof QuestionBody.CaseSet set ? question.stem() + set.material() : question.stem();
    }

    private List<AttemptResult.Option> options(Choice choice) {
        return IntStream.range(0, order.size())
                .mapToObj(place -> {
                    QuestionBody.Option option = choice.options().get(order.get(place));
                    return new AttemptResult.Option(
                            option.html(), answer.places().contains(place), option.key(), option.reason());
                })
                .toList();
    }

    /** 判断 says {@code true} or {@code false}; the view has the words. */
    private static List<String> key(QuestionBody body) {
        if (body instanceof QuestionBody.Judge judge) {
            return List.of(String.valueOf(judge.answer()));
        }
        if (body instanceof QuestionBody.Fill fill) {
            return fill.blanks().stream().map(blank -> blank.get(0)).toList();
        }
        if (body instanceof QuestionBody.Match match) {
            return match.pairs().stream()
                    .map(pair -> plain(pair.left()) + " — " + plain(pair.right()))
                    .toList();
        }
        if (body instanceof QuestionBody.Order order) {
            return order.items().stream().map(ExplainedQuestion::plain).toList();
        }
        return body instanceof QuestionBody.Written written ? List.of(plain(written.answer())) : List.of();
    }

    private static List<String> mine(QuestionBody body, List<Integer> order, AnswerValue answer) {
        if (body instanceof QuestionBody.Judge) {
            return answer.places().stream()
                    .map(place -> String.valueOf(place == 0))
                    .toList();
        }
        if (body instanceof QuestionBody.Match match) {
            return matched(match, order, answer.places());
        }
        if (body instanceof QuestionBody.Order items) {
            return answer.places().stream()
                    .filter(place -> place >= 0 && place < order.size())
                    .map(place -> plain(items.items().get(order.get(place))))
                    .toList();
        }
        if (body instanceof QuestionBody.CaseSet) {
            return Objects.requireNonNullElse(answer.parts(), List.<AnswerValue>of()).stream()
                    .flatMap(part -> texts(part).stream())
                    .toList();
        }
        return texts(answer);
    }

    private static List<String> matched(QuestionBody.Match match, List<Integer> order, List<Integer> places) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < Math.min(places.size(), match.pairs().size()); i++) {
            int place = places.get(i);
            if (place >= 0 && place < order.size()) {
                String right = match.pairs().get(order.get(place)).right();
                lines.add(plain(match.pairs().get(i).left()) + " — " + plain(right));
            }
        }
        return lines;
    }

    private static String plain(String html) {
        return Jsoup.parseBodyFragment(html).text();
    }

    private static List<String> texts(AnswerValue answer) {
        return Objects.requireNonNullElse(answer.texts(), List.of());
    }
}
