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
        @NotBlank @Size(max = 500) String reason,
        @NotBlank @Size(max = 200) String document) {}
