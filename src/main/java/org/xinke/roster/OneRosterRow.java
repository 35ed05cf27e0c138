package org.xinke.roster;

import java.util.Arrays;
import java.util.Map;

/** A row of a file of the export, by header; what is not there is empty. */
record OneRosterRow(Map<String, String> cells) {
    String at(String header) {
        return cells.getOrDefault(header, "").strip();
    }

    /** The first of these that says something. */
    String first(String... headers) {
        return Arrays.stream(headers)
                .map(this::at)
                .filter(value -> !value.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** Of several ids with commas the first. */
    String firstOf(String... headers) {
        return first(headers).replaceFirst(",.*", "");
    }

    String id() {
        return at("sourcedId");
    }
}
