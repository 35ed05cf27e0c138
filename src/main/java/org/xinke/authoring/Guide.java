package org.xinke.authoring;

import com.fasterxml.jackson.annotation.JsonAlias;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xinke.content.LessonContent;

/**
 * A class plan or an activity, as it announces itself.
 *
 * @param form of an activity; a class plan has none
 */
public record Guide(
        String id,
        String title,
        @Nullable String form,
        List<String> units,
        List<String> lessons,
        List<String> objectives,
        int minutes,
        @JsonAlias("class_hours") BigDecimal hours,
        LessonContent.@Nullable ContentNote contentNote,
        boolean psychologistReview,
        @Nullable String group,
        @Nullable String material) {
    public boolean classPlan() {
        return form == null;
    }
}
