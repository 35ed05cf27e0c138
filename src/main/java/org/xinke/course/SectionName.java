package org.xinke.course;

import org.xinke.people.WrittenText;
import org.xinke.shared.RuleViolation;

/** What a term or a section is called, as lists write it too. */
final class SectionName {
    static final int LONGEST = 100;
    static final int LONGEST_CODE = 64;

    private SectionName() {}

    /** @throws RuleViolation when there is none, or it is too long */
    static String of(String written) {
        return within(WrittenText.of(written), LONGEST, "course.error.name");
    }

    /** @throws RuleViolation when there is none, or it is too long */
    static String code(String written) {
        return within(WrittenText.of(written).replace(" ", ""), LONGEST_CODE, "course.error.code");
    }

    private static String within(String text, int longest, String error) {
        if (text.isEmpty() || text.length() > longest) {
            throw new RuleViolation(error, longest);
        }
        return text;
    }
}
