package org.xinke.figures;

/** By what a list of students can be ordered. */
public enum CoverageSort {
    NUMBER("x.number"),
    NAME("x.name, x.number"),
    CLASS("x.class_code, x.number"),
    STATE("x.state, x.number"),
    SINCE("x.since, x.number");

    private final String columns;

    CoverageSort(String columns) {
        this.columns = columns;
    }

    String sql(boolean descending) {
        return descending ? columns.replace(",", " DESC,") + " DESC" : columns;
    }
}
