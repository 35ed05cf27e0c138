package org.xinke.sso;

/** Why nobody was signed in; each is the key of a text on the sign-in page, and its last part stands in the address there. */
final class Refusals {
    /** The provider does not answer. */
    static final String AWAY = "signin.refusal.away";
    /** Proved, but nobody here has the number. */
    static final String UNKNOWN = "signin.refusal.unknown";
    /** Back too late, a second time, or in another browser. */
    static final String EXPIRED = "signin.refusal.expired";
    /** The provider says no, or what it says does not hold. */
    static final String REFUSED = "signin.refusal.refused";
    /** Proved, but without 学号 or 工号. */
    static final String NUMBERLESS = "signin.refusal.numberless";

    private Refusals() {}

    static String lastPart(String code) {
        return code.substring(code.lastIndexOf('.') + 1);
    }
}
