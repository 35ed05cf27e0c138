package org.xinke.papers;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.xinke.content.BlueprintContent;
import org.xinke.content.QuestionType;
import org.xinke.questions.BankQuestion;
import org.xinke.questions.SampleQuestions;

/** Banks of invented questions. */
final class SampleBank {
    private SampleBank() {}

    /** So many questions in every cell of the blueprint. */
    static Bank of(BlueprintContent blueprint, int each) {
        List<BankQuestion> all = new ArrayList<>();
        for (BlueprintContent.Section section : blueprint.sections()) {
            for (BlueprintContent.Draw draw : section.draw()) {
                String unit = Objects.requireNonNull(draw.unit());
                for (int i = 0; i < each; i++) {
                    all.add(SampleQuestions.question(
                            all.size() + 1, section.type(), unit, draw.level(), SampleQuestions.choice(4, 1)));
                }
            }
        }
        return new Bank(blueprint, all);
    }

    static BlueprintContent blueprint(BlueprintContent.Section... sections) {
        return new BlueprintContent("b", "测验", 30, new BigDecimal("60"), new BigDecimal("100"), List.of(sections));
    }

    static BlueprintContent.Section section(QuestionType type, int points, BlueprintContent.Draw... draws) {
        return new BlueprintContent.Section(type.name(), type, BigDecimal.valueOf(points), List.of(draws));
    }
}
