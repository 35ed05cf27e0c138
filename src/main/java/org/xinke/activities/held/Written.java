package org.xinke.activities.held;

import org.xinke.shared.RuleViolation;

/** A text that has a limit. It is counted as people count: a character outside of the basic plane is one. */
public record Written(String text) {
    public int characters() {
        String plain = text.strip();
        return plain.codePointCount(0, plain.length());
    }

    /** @throws RuleViolation when there is nothing, or more than that */
    void demand(int most) {
        int there = characters();
        if (there == 0) {
            throw new RuleViolation("activities.error.empty");
        }
        if (there > most) {
            throw new RuleViolation("activities.error.long", there, most, there - most);
        }
    }
}
