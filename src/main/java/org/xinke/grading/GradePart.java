package org.xinke.grading;

import java.util.Locale;

/** What a grade is put together from; how much each counts stands in the course's weights. */
public enum GradePart {
    /** 线上: share of the online hours. */
    ONLINE,
    /** 课堂: share of the class hours. */
    CLASS,
    /** 实践: share of the practice hours. */
    PRACTICE,
    /** 测验. */
    QUIZ,
    /** 期末. */
    FINAL;

    /** As the course and the published grade name it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
