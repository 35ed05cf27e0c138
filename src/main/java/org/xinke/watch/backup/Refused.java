package org.xinke.watch.backup;

/** Nothing was done, and why, in one line for whoever stands before the terminal. */
final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Refused(String why) {
        super(why);
    }

    Refused(String why, Throwable cause) {
        super(why, cause);
    }
}
