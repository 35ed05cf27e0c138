package org.xinke.questions;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a student answered, in places as shown on the own paper, so that it says nothing about the bank. What no database
 * keeps (NUL, half a surrogate pair) nobody has typed: it is left out, and costs nobody the rest of the answer.
 *
 * @param chosen places from 0: options ticked; 判断 0 is 对, 1 is 错; 匹配 the place chosen for each left side, −1 none;
 *     排序 the places in the student's order
 * @param texts 填空 a text a blank; 简答 one text
 * @param parts 案例组题 an answer a part
 * @param flagged marked by the student to come back to
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record AnswerValue(
        @Nullable @Size(max = 20) List<@Min(-1) @Max(99) Integer> chosen,
        @Nullable @Size(max = 20) List<@Size(max = 5000) String> texts,
        @Nullable @Size(max = 10) List<@Valid AnswerValue> parts,
        @Nullable Boolean flagged) {
    private static final Pattern NOT_KEPT = Pattern.compile("[\\x00\\p{Cs}]");

    /** A case has parts, a part has none: whoever nests deeper sends no answer of ours. */
    public AnswerValue {
        if (parts != null && parts.stream().anyMatch(part -> part == null || part.parts != null)) {
            throw new IllegalArgumentException("a part of an answer has no parts");
        }
        texts = texts == null ? null : texts.stream().map(AnswerValue::keepable).toList();
    }

    private static @Nullable String keepable(@Nullable String text) {
        return text == null ? null : NOT_KEPT.matcher(text).replaceAll("");
    }

    public static AnswerValue chosen(Integer... places) {
        return new AnswerValue(List.of(places), null, null, null);
    }

    static AnswerValue texts(String... texts) {
        return new AnswerValue(null, List.of(texts), null, null);
    }

    /** True when nothing is ticked or written: a flag alone is no answer. */
    boolean blank() {
        return (chosen == null || chosen.stream().allMatch(place -> place < 0))
                && (texts == null || texts.stream().allMatch(String::isBlank))
                && (parts == null || parts.stream().allMatch(AnswerValue::blank));
    }

    List<Integer> places() {
        return chosen == null ? List.of() : chosen;
    }

    String text(int index) {
        return texts == null || index >= texts.size() ? "" : texts.get(index);
    }
}
