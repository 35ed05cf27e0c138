package org.xinke.lessons;

/**
 * What a lesson still lacks on one page.
 *
 * @param count how many of the kind; 1 for a page
 */
public record Missing(String pageId, String pageTitle, Kind kind, int count) {
    /** What is lacking. */
    public enum Kind {
        PAGE,
        CHECK,
        REFLECTION,
        /** Nothing but the day: it has earned as many hours as a day may. */
        DAY
    }

    static Missing anotherDay(String pageId) {
        return new Missing(pageId, "", Kind.DAY, 1);
    }
}
