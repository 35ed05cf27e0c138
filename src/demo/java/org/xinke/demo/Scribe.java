package org.xinke.demo;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.xinke.content.QuestionBody;
import org.xinke.questions.AnswerValue;

/** Answers as a student of some ability would. */
record Scribe(Random luck, double ability) {
    private static final AnswerValue NOTHING = new AnswerValue(null, null, null, null);

    /** @param order {@code order[place shown] = place in the bank} */
    AnswerValue answer(QuestionBody body, List<Integer> order) {
        if (body instanceof QuestionBody.Choice choice) {
            return choose(choice, order);
        }
        if (body instanceof QuestionBody.Judge judge) {
            return AnswerValue.chosen(judge.answer() == knows() ? 0 : 1);
        }
        if (body instanceof QuestionBody.Written written) {
            return new AnswerValue(
                    null, List.of(part(Jsoup.parseBodyFragment(written.answer()).text())), null, null);
        }
        if (body instanceof QuestionBody.CaseSet set) {
            return new AnswerValue(
                    null,
                    null,
                    set.parts().stream()
                            .map(part -> answer(part.body(), inOrder(part.body())))
                            .toList(),
                    null);
        }
        return NOTHING;
    }

    private AnswerValue choose(QuestionBody.Choice choice, List<Integer> order) {
        List<Integer> key = IntStream.range(0, order.size())
                .filter(place -> choice.options().get(order.get(place)).key())
                .boxed()
                .toList();
        return new AnswerValue(knows() ? key : List.of((key.get(0) + 1) % order.size()), null, null, null);
    }

    private static List<Integer> inOrder(QuestionBody body) {
        return IntStream.range(0, body.options().size()).boxed().toList();
    }

    private boolean knows() {
        return luck.nextDouble() < ability;
    }

    /** The more able, the more of the model answer's sentences. */
    private String part(String model) {
        List<String> sentences = List.of(model.split("(?<=[。；])"));
        int many = Math.max(1, (int) Math.round(sentences.size() * Math.min(1, ability * (0.4 + luck.nextDouble()))));
        return String.join("", sentences.subList(0, Math.min(many, sentences.size())));
    }
}
