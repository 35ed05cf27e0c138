package org.xinke.content;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;

/** A public help line: number, name, when to call it, its hours, where that is from, when it was last checked. */
public record HelpLine(
        String number,
        String name,
        @JsonProperty("for") String purpose,
        String hours,
        String source,
        LocalDate reviewed) {}
