package org.xinke.content;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code class/c1.md}, {@code practice/p1.md}: a class plan or an activity, for a teacher to read, print and project. Every
 * {@code html} is clean.
 *
 * @param form of an activity; a class plan has none
 * @param hours 学时 that it fills
 * @param steps what is done in it, minute by minute
 * @param slides to project, one after the other
 * @param sheets to print, each on a page of its own
 */
public record GuideContent(
        String id,
        String title,
        @Nullable String form,
        List<String> units,
        List<String> lessons,
        int minutes,
        BigDecimal hours,
        @Nullable String group,
        @Nullable String material,
        List<Step> steps,
        List<Part> parts,
        List<Part> slides,
        List<Part> sheets) {
    /**
     * A row of the table of steps, in plain words.
     *
     * @param from minutes from the beginning
     */
    public record Step(int from, int to, String teacher, String students, String words) {}

    /** Something under a heading. */
    public record Part(String title, String html) {}
}
