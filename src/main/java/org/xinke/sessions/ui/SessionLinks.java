package org.xinke.sessions.ui;

/** The addresses of the pages about classes. */
public final class SessionLinks {
    static final String CALENDAR = "calendar";
    static final String TIMETABLES = "timetables";
    static final String TEACHING = "teaching";
    static final String SESSIONS = "class-sessions";
    static final String MINE = "timetable";

    /** With {@code ?t=} it is what a QR code in a room says. */
    static final String HERE = "here";

    private SessionLinks() {}

    public static String section(long id) {
        return TIMETABLES + "/" + id;
    }

    public static String session(long id) {
        return SESSIONS + "/" + id;
    }

    static String code(long id) {
        return session(id) + "/code";
    }

    static String plan(long id) {
        return session(id) + "/plan";
    }
}
