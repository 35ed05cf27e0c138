package org.xinke.hours.ui;

/** The addresses of the pages about hours. */
public final class HoursLinks {
    static final String HOURS = "hours";
    static final String VERIFY = "verify";

    private HoursLinks() {}

    /** A student's ledger, for those who may see it. */
    public static String of(String number) {
        return HOURS + "/" + number;
    }

    /** Where anybody asks whether a proof of hours is true. */
    static String verify(String code) {
        return VERIFY + "/" + code;
    }
}
