package org.xinke.course.ui;

/** Addresses of the pages on which terms and sections are kept. */
final class CourseLinks {
    static final String TERMS = "terms";

    private CourseLinks() {}

    static String term(long id) {
        return TERMS + "/" + id;
    }
}
