package org.xinke.sessions;

import java.math.BigDecimal;
import java.util.List;

/**
 * 教案: a plan of {@code content/class}, for one class hour or more.
 *
 * @param hours 学时 that it fills
 */
public record ClassPlan(String id, String title, BigDecimal hours, List<Step> steps) {
    /** @param from minutes from the beginning */
    public record Step(int from, int to, String teacher, String students, String words) {}
}
