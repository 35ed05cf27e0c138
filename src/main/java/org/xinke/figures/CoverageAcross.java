package org.xinke.figures;

/** By what figures are grouped that does not follow the colleges. */
public enum CoverageAcross {
    COHORT("CAST(x.cohort_year AS text), ''"),
    CAMPUS("x.campus_code, x.campus_name"),
    LEVEL("x.level, ''"),
    TERM("x.term_code, (SELECT t.name FROM course.term t WHERE t.code = x.term_code)");

    private final String columns;

    CoverageAcross(String columns) {
        this.columns = columns;
    }

    String columns() {
        return columns;
    }
}
