package org.xinke.roster;

import com.fasterxml.jackson.core.type.TypeReference;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xinke.roster.lists.RosterField;
import org.xinke.roster.lists.RosterKind;
import org.xinke.roster.lists.Translated;

/**
 * One import, as its page shows it.
 *
 * @param existing entries of this kind that are there already
 * @param news names of colleges, majors, classes that it founds
 * @param sheet of a workbook; empty where there is none
 * @param samples by column the first values
 * @param delta the export says that only changes are in it
 * @param undoes the import that this one takes back
 * @param questions places that nobody knows and nobody has said anything about
 * @param concerned changes that somebody must know of before they are made
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
        String sheet,
        List<List<String>> samples,
        List<Translated> translated,
        boolean delta,
        @Nullable Long undoes,
        int questions,
        int concerned,
        Map<Outcome, Integer> counts,
        int brakePercent) {
    public int count(Outcome outcome) {
        return counts.getOrDefault(outcome, 0);
    }

    /** Of the entries that are there, in percent, rounded up. */
    public int changedPercent() {
        return existing == 0 ? 0 : (int) Math.ceil(100.0 * count(Outcome.CHANGED) / existing);
    }

    /** What column of the file says, to recognise it by. */
    public List<String> sample(int column) {
        return column < samples.size() ? samples.get(column) : List.of();
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
            String sheet,
            String samples,
            String translated,
            boolean delta,
            @Nullable Long undoes,
            int questions,
            int concerned,
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
                    sheet,
                    RosterJson.read(samples, new TypeReference<>() {}),
                    RosterJson.read(translated, new TypeReference<>() {}),
                    delta,
                    undoes,
                    questions,
                    concerned,
                    RosterJson.read(counts, new TypeReference<>() {}),
                    brakePercent);
        }
    }
}
