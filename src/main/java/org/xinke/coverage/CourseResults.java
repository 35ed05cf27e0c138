package org.xinke.coverage;

import java.util.List;

/**
 * Results of a course have been published, or corrected: of each person, term and sitting the last one told counts. Fired
 * in the transaction that publishes them.
 *
 * @param document the list that they stand on
 */
public record CourseResults(String document, List<Result> results) {
    /** @param sitting such as RESIT; a pass in any of them is a pass */
    public record Result(long personId, String courseId, long termId, String sitting, boolean passed) {}
}
