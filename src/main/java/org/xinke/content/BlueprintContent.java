package org.xinke.content;

import java.math.BigDecimal;
import java.util.List;

/**
 * 组卷蓝图.
 *
 * @param minutes of working time
 * @param pass points needed
 * @param full points in all; the sections must sum up to it
 */
public record BlueprintContent(
        String id, String title, int minutes, BigDecimal pass, BigDecimal full, List<Section> sections) {
    /** A part of the paper; {@code points} for each of its questions. */
    public record Section(String title, QuestionType type, BigDecimal points, List<Draw> draw) {}

    /** How many questions of a unit and level. */
    public record Draw(String unit, QuestionContent.Level level, int count) {}
}
