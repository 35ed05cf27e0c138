package org.xinke.oneroster;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A row of a file of the export, by header in small letters; what is not there is empty. */
record OneRosterRow(Map<String, String> cells) {
    private static final int DAY = 10;

    String at(String header) {
        return cells.getOrDefault(header.toLowerCase(Locale.ROOT), "").strip();
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

    List<String> allOf(String header) {
        return Arrays.stream(at(header).split(","))
                .map(String::strip)
                .filter(id -> !id.isEmpty())
                .toList();
    }

    /** Neither to be deleted, nor over, nor yet to come. */
    boolean countsOn(LocalDate day) {
        return !at("status").equalsIgnoreCase("tobedeleted")
                && !isBefore("endDate", day)
                && !(day("beginDate").filter(begin -> begin.isAfter(day)).isPresent());
    }

    private boolean isBefore(String header, LocalDate day) {
        return day(header).filter(end -> end.isBefore(day)).isPresent();
    }

    /** What is no date says nothing. */
    private Optional<LocalDate> day(String header) {
        String said = at(header);
        try {
            return said.length() < DAY ? Optional.empty() : Optional.of(LocalDate.parse(said.substring(0, DAY)));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    String id() {
        return at("sourcedId");
    }
}
