package org.xinke.gradebook;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xinke.grading.GradedPart;
import org.xinke.grading.Saying;
import org.xinke.grading.Sitting;

/**
 * A grade as it was published, and how it came about.
 *
 * @param courseId whose grade it is
 * @param document the list that it stands on
 * @param reason why it was corrected; null when it never was
 * @param passPoints points that pass
 */
public record PublishedGrade(
        long id,
        String courseId,
        String number,
        String name,
        String term,
        Sitting sitting,
        int revision,
        BigDecimal points,
        boolean passed,
        String document,
        @Nullable String reason,
        Instant publishedAt,
        int passPoints,
        List<GradedPart> parts,
        List<Saying> how) {}
