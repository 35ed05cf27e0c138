package org.xinke.content;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code lesson.md}: one double lesson of pages.
 *
 * @param minutes of the whole double lesson
 * @param onlineHours 学时 that finishing it online is worth
 * @param hash SHA-256 of everything that a reader sees, media included; equal hash, equal version
 */
public record LessonContent(
        String id,
        String unitId,
        String title,
        String summary,
        int minutes,
        BigDecimal onlineHours,
        List<String> objectives,
        @Nullable ContentNote contentNote,
        boolean psychologistReview,
        List<String> reading,
        List<Source> sources,
        List<LessonPage> pages,
        String hash) {
    /**
     * Said before a hard topic, with the way round it for equal credit.
     *
     * @param wayPages ids of the pages that make up the way round; their self-checks and reflections belong to it
     */
    public record ContentNote(String text, String wayRound, List<String> wayPages) {}

    /** Where a fact comes from. */
    public record Source(String author, int year, String title) {}
}
