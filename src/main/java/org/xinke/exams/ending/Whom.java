package org.xinke.exams.ending;

import org.jspecify.annotations.Nullable;

/** Who is given time in an exam: everybody, a section or a person. */
public record Whom(@Nullable Long sectionId, @Nullable String number) {
    public static Whom everybody() {
        return new Whom(null, null);
    }

    public static Whom section(long id) {
        return new Whom(id, null);
    }

    /** @param number 学号 */
    public static Whom person(String number) {
        return new Whom(null, number.strip());
    }

    boolean all() {
        return sectionId == null && number == null;
    }

    @Override
    public String toString() {
        return all() ? "everybody" : sectionId != null ? "section:" + sectionId : "person:" + number;
    }
}
