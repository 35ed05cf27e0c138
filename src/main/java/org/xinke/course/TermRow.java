package org.xinke.course;

import java.time.LocalDate;

/**
 * A term and what is taught in it.
 *
 * @param sections that are open
 * @param students in them now
 * @param bare open sections that nobody teaches yet
 */
public record TermRow(
        long id,
        String code,
        String name,
        LocalDate startsOn,
        LocalDate endsOn,
        int sections,
        int students,
        int bare) {}
