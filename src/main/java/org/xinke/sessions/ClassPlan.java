package org.xinke.sessions;

import java.math.BigDecimal;
import java.util.List;
import org.xinke.content.GuideContent;

/**
 * 教案: a plan of the course, for one class hour or more.
 *
 * @param hours 学时 that it fills
 */
public record ClassPlan(String id, String title, BigDecimal hours, List<GuideContent.Step> steps) {
    public static ClassPlan of(GuideContent guide) {
        return new ClassPlan(guide.id(), guide.title(), guide.hours(), guide.steps());
    }
}
