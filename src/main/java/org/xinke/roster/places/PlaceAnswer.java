package org.xinke.roster.places;

import org.jspecify.annotations.Nullable;

/**
 * What somebody says about a place that nobody knew.
 *
 * @param target the place that it is; null unless it is taken for one
 */
public record PlaceAnswer(
        PlaceKind kind,
        String name,
        String within,
        PlaceQuestion.Answer answer,
        @Nullable Long target) {
    public static PlaceAnswer of(PlaceQuestion question, PlaceQuestion.Answer answer, @Nullable Long target) {
        return new PlaceAnswer(question.kind(), question.name(), question.within(), answer, target);
    }
}
