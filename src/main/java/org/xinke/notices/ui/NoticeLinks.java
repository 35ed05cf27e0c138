package org.xinke.notices.ui;

/** The addresses of the pages about notices. */
public final class NoticeLinks {
    public static final String NOTICES = "notices";
    public static final String SETTINGS = "notices/settings";
    static final String ANNOUNCEMENTS = "announcements";
    static final String ROBOTS = "announcements/robots";
    static final String HOUSE = "notices/house";

    private NoticeLinks() {}

    static String page(String of, int number) {
        return of + "?page=" + number;
    }
}
