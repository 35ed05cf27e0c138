package org.xinke.questions;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a marker reads of one part of a written answer, and by what it is judged.
 *
 * @param stem clean HTML, empty when the question has one part
 * @param said what was answered, as written
 * @param key the model answer in words
 */
public record ScriptPart(String stem, List<String> said, List<String> key, List<Criterion> criteria) {
    /**
     * A line of the marking rubric.
     *
     * @param text empty where the part is judged as a whole
     * @param points at most
     * @param suggested what the machine would give, where it can judge
     */
    public record Criterion(
            String text, BigDecimal points, @Nullable BigDecimal suggested) {}
}
