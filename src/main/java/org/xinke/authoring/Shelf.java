package org.xinke.authoring;

import java.util.List;
import org.xinke.content.QuestionContent;
import org.xinke.content.QuestionType;

/** Questions among which a draw chooses. */
public record Shelf(String unit, QuestionType type, QuestionContent.Level level) {
    static Shelf of(QuestionContent question) {
        return new Shelf(question.unitId(), question.type(), question.level());
    }

    public List<QuestionContent> of(List<QuestionContent> bank) {
        return bank.stream().filter(question -> of(question).equals(this)).toList();
    }

    @Override
    public String toString() {
        return unit + " " + type + " " + level;
    }
}
