package org.xinke.roster.merging.ui;

import org.xinke.roster.merging.PlaceSort;

/** Addresses of this page. */
final class PlaceLinks {
    static final String PLACES = "roster/places";

    private PlaceLinks() {}

    static String of(PlaceSort sort) {
        return PLACES + "?kind=" + sort;
    }
}
