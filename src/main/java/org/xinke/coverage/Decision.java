package org.xinke.coverage;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * A decision about one student.
 *
 * @param version of the case on which the decision rests
 * @param document the paper that decides it, such as its number
 */
public record Decision(
        long version,
        @NotNull CoverageState to,
        @NotBlank @Size(max = Decision.LONGEST_REASON) String reason,
        @NotBlank @Size(max = Decision.LONGEST_DOCUMENT) String document) {
    /** Characters. */
    public static final int LONGEST_REASON = 500;

    public static final int LONGEST_DOCUMENT = 200;
}
