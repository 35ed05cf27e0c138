package org.xinke.sso;

import java.util.regex.Pattern;

/** A page of this application, as a path relative to it: the only places that a sign-in may lead to. */
final class OwnPage {
    private static final int LONGEST = 500;

    /** No scheme, no host, no way up, nothing that a browser would clean into one of them. */
    private static final Pattern PATH = Pattern.compile("[A-Za-z0-9][\\w/.~%=&?+-]*");

    private static final Pattern NEVER = Pattern.compile("//|\\.\\.|^(sign-in|sign-out|api|language)(?![\\w.~%-])");

    private OwnPage() {}

    /** The start page in place of anything else. */
    static String of(String wanted) {
        boolean own = wanted.length() <= LONGEST
                && PATH.matcher(wanted).matches()
                && !NEVER.matcher(wanted).find();
        return own ? wanted : "";
    }
}
