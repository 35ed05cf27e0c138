package org.xinke.gradebook.ui;

/** The addresses of the pages about grades. */
public final class GradeLinks {
    static final String GRADES = "grades";
    static final String TERM = "term";
    static final String OWN = "grade";

    private GradeLinks() {}

    public static String grades() {
        return GRADES;
    }

    public static String section(long id) {
        return GRADES + "/" + id;
    }

    public static String section(long id, String standing) {
        return standing.isEmpty() ? section(id) : section(id) + "?standing=" + standing;
    }

    public static String own() {
        return OWN;
    }
}
