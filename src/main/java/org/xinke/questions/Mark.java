package org.xinke.questions;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What an answer earned; nothing yet when a person has to mark it.
 *
 * @param right true only for the whole answer
 */
public record Mark(@Nullable BigDecimal earned, @Nullable Boolean right) {
    static final Mark BY_PERSON = new Mark(null, null);
}
