package org.xinke.care;

import java.time.LocalDate;

/** A public help line as it is shown: when to call it, its hours, where that is from, when it was last checked. */
public record HelpLineCard(
        String number, String name, String purpose, String hours, String source, LocalDate reviewedOn) {}
