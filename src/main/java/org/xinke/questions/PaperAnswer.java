package org.xinke.questions;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An answer on the paper it was given on.
 *
 * @param order {@code order[place shown] = place in the bank}
 */
public record PaperAnswer(List<Integer> order, AnswerValue value) {
    private static final AnswerValue NOTHING = new AnswerValue(null, null, null, null);
    private static final int NOWHERE = -1;

    /** @param value null when nothing was ever stored */
    public static PaperAnswer of(List<Integer> order, @Nullable AnswerValue value) {
        return new PaperAnswer(order, Objects.requireNonNullElse(value, NOTHING));
    }

    /** What was chosen, as places of the bank; −1 for what is none. */
    public List<Integer> chosen() {
        return value.places().stream().map(this::bankPlace).toList();
    }

    /** What was chosen, as places shown. */
    List<Integer> places() {
        return value.places();
    }

    List<String> texts() {
        return Objects.requireNonNullElse(value.texts(), List.of());
    }

    String text(int index) {
        return value.text(index);
    }

    List<AnswerValue> parts() {
        return Objects.requireNonNullElse(value.parts(), List.of());
    }

    /** The answer to one part of a case set; an answer that has fewer parts says nothing about the others. */
    PaperAnswer part(int index, List<Integer> orderOfPart) {
        return of(orderOfPart, index < parts().size() ? parts().get(index) : null);
    }

    private int bankPlace(int place) {
        return place < 0 || place >= order.size() ? NOWHERE : order.get(place);
    }
}
