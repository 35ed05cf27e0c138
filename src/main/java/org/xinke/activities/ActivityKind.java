package org.xinke.activities;

import java.util.Arrays;

/** What sort of activity it is. */
public enum ActivityKind {
    /** 体验活动. */
    EXPERIENCE("体验活动"),
    /** 心理情景剧. */
    DRAMA("情景剧"),
    /** 525 心理健康节. */
    FESTIVAL("节日活动"),
    /** 主题班会. */
    CLASS_MEETING("主题班会"),
    /** 团体辅导. */
    GROUP("团体辅导"),
    /** 素质拓展. */
    OUTWARD("素质拓展"),
    /** 讲座. */
    LECTURE("讲座"),
    /** 朋辈. */
    PEER("朋辈");

    private final String form;

    ActivityKind(String form) {
        this.form = form;
    }

    /** Of a guide, whose {@code form} is said in the files' own words; another word is an experience. */
    static ActivityKind ofForm(String form) {
        return Arrays.stream(values())
                .filter(kind -> kind.form.equals(form))
                .findFirst()
                .orElse(EXPERIENCE);
    }
}
