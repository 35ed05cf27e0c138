package org.xinke.questions;

import java.util.List;
import java.util.stream.IntStream;
import org.xinke.content.QuestionBody;
import org.xinke.content.QuestionContent;
import org.xinke.content.QuestionContent.Level;
import org.xinke.content.QuestionType;

/** Invented questions. */
public final class SampleQuestions {
    private SampleQuestions() {}

    public static BankQuestion question(long id, QuestionType type, String unit, Level level, QuestionBody body) {
        return question(id, type, unit, level, Kinds.of(body));
    }

    public static BankQuestion question(long id, QuestionType type, String unit, Level level, Kind kind) {
        return new BankQuestion(id, unit + "-" + id, type, unit, level, "<p>题干</p>", kind, "道理", false);
    }

    /** A question of the files as the bank keeps it. */
    public static BankQuestion of(long id, QuestionContent question) {
        return new BankQuestion(
                id,
                question.id(),
                question.type(),
                question.unitId(),
                question.level(),
                question.stem(),
                Kinds.of(question.body()),
                question.reason(),
                question.hard());
    }

    /** A single choice on a hard topic. */
    public static BankQuestion hard(long id, String unit, Level level) {
        return new BankQuestion(
                id, unit + "-" + id, QuestionType.SINGLE, unit, level, "题干", Kinds.of(choice(4, 1)), "道理", true);
    }

    public static QuestionBody.Choice choice(int options, Integer... keys) {
        List<Integer> right = List.of(keys);
        return new QuestionBody.Choice(IntStream.range(0, options)
                .mapToObj(i -> new QuestionBody.Option("<p>选项" + i + "</p>", right.contains(i), "原因" + i))
                .toList());
    }
}
