package org.xinke.questions;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.xinke.content.BlueprintContent;
import org.xinke.content.QuestionBody;
import org.xinke.content.QuestionContent.Level;
import org.xinke.content.QuestionType;
import org.xinke.papers.Bank;

/** Banks of invented questions. */
public final class SampleBank {
    private SampleBank() {}

    public static BankQuestion question(long id, QuestionType type, String unit, Level level, QuestionBody body) {
        return new BankQuestion(id, unit + "-" + id, type, unit, "L1", unit + "-K1", level, "<p>题干</p>", body, "道理");
    }

    public static QuestionBody.Choice choice(int options, Integer... keys) {
        List<Integer> right = List.of(keys);
        return new QuestionBody.Choice(IntStream.range(0, options)
                .mapToObj(i -> new QuestionBody.Option("<p>选项" + i + "</p>", right.contains(i), "原因" + i))
                .toList());
    }

    /** So many questions in every cell of the blueprint. */
    public static Bank of(BlueprintContent blueprint, int each) {
        List<BankQuestion> all = new ArrayList<>();
        for (BlueprintContent.Section section : blueprint.sections()) {
            for (BlueprintContent.Draw draw : section.draw()) {
                for (int i = 0; i < each; i++) {
                    all.add(question(all.size() + 1, section.type(), draw.unit(), draw.level(), choice(4, 1)));
                }
            }
        }
        return new Bank(blueprint, all);
    }

    public static BlueprintContent blueprint(BlueprintContent.Section... sections) {
        return new BlueprintContent("b", "测验", 30, new BigDecimal("60"), new BigDecimal("100"), List.of(sections));
    }

    public static BlueprintContent.Section section(QuestionType type, int points, BlueprintContent.Draw... draws) {
        return new BlueprintContent.Section(type.name(), type, BigDecimal.valueOf(points), List.of(draws));
    }
}
