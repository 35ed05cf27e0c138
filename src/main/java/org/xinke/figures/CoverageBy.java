package org.xinke.figures;

import org.xinke.coverage.Place;

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

    /** The same place, as coarse as this. */
    Place of(Place place) {
        return switch (this) {
            case COLLEGE -> place.inCollege();
            case MAJOR -> place.inMajor();
            case CLASS -> place;
        };
    }
}
