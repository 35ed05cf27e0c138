package org.xinke.hours;

import java.util.List;

/** A student's ledger as staff see it. */
public record StudentHours(String number, String name, HoursSummary summary, List<HoursLine> lines) {}
