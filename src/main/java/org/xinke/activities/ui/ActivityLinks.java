package org.xinke.activities.ui;

/** The addresses of the pages about activities. */
final class ActivityLinks {
    static final String MINE = "activities";
    static final String BOARD = "activities/manage";
    static final String PLAN = "activities/plan";

    private ActivityLinks() {}

    static String one(long id) {
        return MINE + "/" + id;
    }

    static String hold(long id) {
        return BOARD + "/" + id;
    }

    static String edit(long id) {
        return PLAN + "?id=" + id;
    }

    static String picture(long id) {
        return "api/v1/activity-pictures/" + id;
    }
}
