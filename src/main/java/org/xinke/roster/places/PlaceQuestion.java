package org.xinke.roster.places;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xinke.roster.RosterJson;

/**
 * A place in a list that nobody knows.
 *
 * @param within as the list says it: the college of a major, major and cohort of a class
 * @param people how many rows stand in it
 * @param likely places that are there, the most similar first
 * @param answer null: nobody has said
 */
public record PlaceQuestion(
        PlaceKind kind,
        String name,
        String within,
        int people,
        List<Likely> likely,
        @Nullable Answer answer,
        @Nullable Long target) {
    /** What somebody can say about it. */
    public enum Answer {
        /** It is another one, written in another way. */
        TAKE,
        /** It is new indeed. */
        NEW,
        /** The rows in it stay out. */
        LEAVE
    }

    /** A place that is there. */
    public record Likely(long id, String name, int percent) {}

    record Stored(
            PlaceKind kind,
            String name,
            String within,
            int people,
            String likely,
            PlaceQuestion.@Nullable Answer answer,
            @Nullable Long target) {
        PlaceQuestion read() {
            return new PlaceQuestion(
                    kind, name, within, people, RosterJson.read(likely, new TypeReference<>() {}), answer, target);
        }
    }
}
