package org.xinke.figures;

/** By what figures are grouped, from coarse to fine. */
public enum CoverageBy {
    COLLEGE("college_code, college_name, NULL, NULL, NULL, NULL"),
    MAJOR("college_code, college_name, major_code, major_name, NULL, NULL"),
    CLASS("college_code, college_name, major_code, major_name, class_code, class_name");

    private final String columns;

    CoverageBy(String columns) {
        this.columns = columns;
    }

    String columns() {
        return columns;
    }
}
