package org.xinke.shared;

/** The roles of the mission's people. A person may hold several, each with its own scope. */
public enum Role {
    STUDENT,
    INSTRUCTOR,
    /** 课程负责人, leads the teaching team. */
    LEAD,
    /** 教务处. */
    ACADEMIC_AFFAIRS,
    /** 心理健康教育中心. */
    CENTER,
    /** 二级学院; its scope is a college. */
    COLLEGE_OFFICER,
    ADMIN,
    /** A token of another system that reads coverage, completions or grades. No account can hold these. */
    FEED_COVERAGE,
    FEED_COMPLETIONS,
    FEED_GRADES,
    /** The application itself: start-up, timers. No account can hold it. */
    SYSTEM;

    /** The same names as compile-time constants, for {@code @RolesAllowed}. */
    public static final class Names {
        public static final String STUDENT = "STUDENT";
        public static final String INSTRUCTOR = "INSTRUCTOR";
        public static final String LEAD = "LEAD";
        public static final String ACADEMIC_AFFAIRS = "ACADEMIC_AFFAIRS";
        public static final String CENTER = "CENTER";
        public static final String COLLEGE_OFFICER = "COLLEGE_OFFICER";
        public static final String ADMIN = "ADMIN";
        public static final String FEED_COVERAGE = "FEED_COVERAGE";
        public static final String FEED_COMPLETIONS = "FEED_COMPLETIONS";
        public static final String FEED_GRADES = "FEED_GRADES";

        private Names() {}
    }
}
