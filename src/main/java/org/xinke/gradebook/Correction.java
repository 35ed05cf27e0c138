package org.xinke.gradebook;

import java.math.BigDecimal;
import java.util.Map;
import org.xinke.grading.GradePart;

/**
 * A published grade put right.
 *
 * @param gradeId the revision that the caller saw
 * @param parts points of 100, one for each part that the grade has
 */
public record Correction(long gradeId, Map<GradePart, BigDecimal> parts, String reason, String document) {
    /** Characters. */
    public static final int LONGEST_REASON = 500;

    public static final int LONGEST_DOCUMENT = 200;
}
