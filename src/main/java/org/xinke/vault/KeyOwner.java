package org.xinke.vault;

import java.nio.charset.StandardCharsets;

/** Whose data key it is: each person's texts have one of their own, what the school itself keeps secret has one. */
public record KeyOwner(Kind kind, long id) {
    public static final KeyOwner SCHOOL = new KeyOwner(Kind.SCHOOL, 0);

    public static KeyOwner person(long id) {
        return new KeyOwner(Kind.PERSON, id);
    }

    /** Bound to a wrapped key: it opens for this owner only. */
    byte[] bytes() {
        return ("xinke.vault " + this).getBytes(StandardCharsets.UTF_8);
    }

    /** Part of what a key is bound to: never another text. */
    @Override
    public String toString() {
        return kind + ":" + id;
    }

    enum Kind {
        PERSON,
        SCHOOL
    }
}
