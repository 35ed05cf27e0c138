package org.xinke.coverage.plans;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;

/**
 * What a plan says of the course.
 *
 * @param hours in 学时
 * @param document the paper that says so
 */
public record PlanTerms(
        @NotNull @DecimalMin("0.5") @DecimalMax("20") BigDecimal credits,
        @NotNull @DecimalMin("1") @DecimalMax("400") BigDecimal hours,
        @NotBlank String term,
        @NotBlank @Size(max = PlanTerms.LONGEST_DOCUMENT) String document) {
    /** Characters. */
    public static final int LONGEST_DOCUMENT = 200;
}
