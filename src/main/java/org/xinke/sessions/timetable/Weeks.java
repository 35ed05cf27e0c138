package org.xinke.sessions.timetable;

/** In which teaching weeks something is: from one to another, all of them or every second. */
public record Weeks(int first, int last, Parity parity) {
    public boolean contains(int week) {
        return week >= first && week <= last && parity.fits(week);
    }

    /** Which of the weeks. */
    public enum Parity {
        ALL,
        /** 单周. */
        ODD,
        /** 双周. */
        EVEN;

        boolean fits(int week) {
            return this == ALL || (week % 2 == 1) == (this == ODD);
        }
    }
}
