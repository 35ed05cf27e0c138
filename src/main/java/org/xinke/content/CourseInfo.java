package org.xinke.content;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * {@code course.yaml}.
 *
 * @param hours 学时 in all and by kind; total 32 as 教思政厅〔2011〕5号 asks, editable
 * @param pass points that pass the course
 * @param grade weight of each component in percent: online, class, practice, quiz, final
 * @param parts titles of the framework's three parts
 */
public record CourseInfo(
        String id,
        String title,
        BigDecimal credits,
        Hours hours,
        int pass,
        Map<String, Integer> grade,
        List<String> parts,
        List<String> units) {
    /** 学时 by kind. */
    public record Hours(
            BigDecimal total,
            BigDecimal online,
            @JsonProperty("class") BigDecimal classroom,
            BigDecimal practice) {}
}
