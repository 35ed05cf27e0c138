package org.xinke.course.ui;

/** Addresses of the pages on which terms and sections are kept. */
public final class CourseLinks {
    static final String TERMS = "terms";

    private CourseLinks() {}

    public static String terms() {
        return TERMS;
    }

    static String term(long id) {
        return TERMS + "/" + id;
    }
}
