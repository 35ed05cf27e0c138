package org.xinke.hours.ui;

/** The addresses of the pages about hours. */
public final class HoursLinks {
    static final String HOURS = "hours";

    private HoursLinks() {}

    /** A student's ledger, for those who may see it. */
    public static String of(String number) {
        return HOURS + "/" + number;
    }
}
