package org.xinke.coverage;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One student's case: where he stands, how it came, what may be decided.
 *
 * @param next to where academic affairs may move him now
 * @param history the newest first
 * @param moves from class to class and plan to plan, the newest first
 */
public record CoverageCase(
        String number,
        String name,
        Place place,
        CoverageState state,
        long version,
        @Nullable String section,
        Set<CoverageState> next,
        List<Entry> history,
        List<Move> moves) {

    /**
     * One line of the ledger.
     *
     * @param from null when the plan bound the student
     * @param by null when it was derived
     * @param fileId the scanned document, when there is one
     */
    public record Entry(
            @Nullable CoverageState from,
            CoverageState to,
            Ground.Cause cause,
            Instant at,
            @Nullable String by,
            String document,
            @Nullable String reason,
            @Nullable Long fileId,
            @Nullable String fileName) {}

    /** @param planChanged another teaching plan binds since */
    public record Move(String from, String to, boolean planChanged, Instant at, String document) {}
}
