package org.xinke.roster;

import com.fasterxml.jackson.core.type.TypeReference;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One import, as its page shows it.
 *
 * @param existing entries of this kind that are there already
 * @param news names of colleges, majors, classes that it founds
 * @param problem key of the words that say what went wrong
 */
public record ImportCase(
        long id,
        RosterKind kind,
        ImportState state,
        String document,
        String fileName,
        List<String> headers,
        Map<RosterField, Integer> mapping,
        int rowsRead,
        int existing,
        Map<String, List<String>> news,
        @Nullable String problem,
        List<String> problemArguments,
        Instant createdAt,
        String createdBy,
        @Nullable Instant appliedAt,
        @Nullable String appliedBy,
        boolean overridden,
        Map<Outcome, Integer> counts,
        int brakePercent) {
    public int count(Outcome outcome) {
        return counts.getOrDefault(outcome, 0);
    }

    /** Of the entries that are there, in percent, rounded up. */
    public int changedPercent() {
        return existing == 0 ? 0 : (int) Math.ceil(100.0 * count(Outcome.CHANGED) / existing);
    }

    /** So much changes that somebody must look first. */
    public boolean braked() {
        return 100L * count(Outcome.CHANGED) > (long) brakePercent * existing;
    }

    record Stored(
            long id,
            RosterKind kind,
            ImportState state,
            String document,
            String fileName,
            String headers,
            String mapping,
            int rowsRead,
            int existing,
            String news,
            @Nullable String problem,
            String problemArgs,
            Instant createdAt,
            String createdBy,
            @Nullable Instant appliedAt,
            @Nullable String appliedBy,
            boolean overridden,
            String counts) {
        ImportCase read(int brakePercent) {
            return new ImportCase(
                    id,
                    kind,
                    state,
                    document,
                    fileName,
                    RosterJson.read(headers, new TypeReference<>() {}),
                    RosterJson.read(mapping, new TypeReference<>() {}),
                    rowsRead,
                    existing,
                    RosterJson.read(news, new TypeReference<>() {}),
                    problem,
                    RosterJson.read(problemArgs, new TypeReference<>() {}),
                    createdAt,
                    createdBy,
                    appliedAt,
                    appliedBy,
                    overridden,
                    RosterJson.read(counts, new TypeReference<>() {}),
                    brakePercent);
        }
    }
}
