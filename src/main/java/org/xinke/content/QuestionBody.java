package org.xinke.content;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is answered, and what is right. Every text is clean HTML, except the answers of {@link Fill}. How a body is shown,
 * marked and explained is no matter of its own: {@code org.xinke.questions.Kind}.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "body")
@JsonSubTypes({
    @JsonSubTypes.Type(value = QuestionBody.Choice.class, name = "choice"),
    @JsonSubTypes.Type(value = QuestionBody.Judge.class, name = "judge"),
    @JsonSubTypes.Type(value = QuestionBody.Fill.class, name = "fill"),
    @JsonSubTypes.Type(value = QuestionBody.Match.class, name = "match"),
    @JsonSubTypes.Type(value = QuestionBody.Order.class, name = "order"),
    @JsonSubTypes.Type(value = QuestionBody.Written.class, name = "written"),
    @JsonSubTypes.Type(value = QuestionBody.CaseSet.class, name = "caseset")
})
public sealed interface QuestionBody {
    /** What is chosen from, if anything. */
    default List<Option> options() {
        return List.of();
    }

    /** The questions within a case set. */
    default List<Part> parts() {
        return List.of();
    }

    /** Read before anything is answered; empty for most. */
    default String material() {
        return "";
    }

    /** What is right, in words; empty when it is only true or false. */
    default String key() {
        return options().stream().filter(Option::key).map(Option::html).collect(Collectors.joining());
    }

    /** Whether what is said holds; only {@link Judge} says what does not. */
    default boolean holds() {
        return true;
    }

    /** 单选 or 多选; the order is the file's, papers shuffle it. */
    record Choice(List<Option> options) implements QuestionBody {}

    /** An option, clean HTML. */
    record Option(String html, boolean key, String reason) {}

    /** 判断. */
    record Judge(boolean answer) implements QuestionBody {
        @Override
        public boolean holds() {
            return answer;
        }
    }

    /** 填空: for each {@code ____} of the stem the answers that count, as plain text. */
    record Fill(List<List<String>> blanks) implements QuestionBody {
        @Override
        public String key() {
            return blanks.stream().map(blank -> blank.get(0)).collect(Collectors.joining());
        }
    }

    /**
     * 匹配.
     *
     * @param spare right sides that belong to nothing, so that the last pair is not free; none in versions before they were
     */
    record Match(List<Pair> pairs, @Nullable List<String> spare) implements QuestionBody {
        /** What is chosen from: first those that belong to a left side, in its order. */
        public List<String> rights() {
            return Stream.concat(pairs.stream().map(Pair::right), spare == null ? Stream.empty() : spare.stream())
                    .toList();
        }

        @Override
        public String key() {
            return pairs.stream().map(pair -> pair.left() + pair.right()).collect(Collectors.joining());
        }
    }

    /** Two things that belong together. */
    record Pair(String left, String right) {}

    /** 排序, in the right order. */
    record Order(List<String> items) implements QuestionBody {
        @Override
        public String key() {
            return String.join("", items);
        }
    }

    /** 简答: a model answer and what earns points. */
    record Written(String answer, List<Criterion> rubric) implements QuestionBody {
        @Override
        public String key() {
            return answer;
        }
    }

    /** A line of the marking rubric. */
    record Criterion(String point, BigDecimal points) {}

    /** 案例组题. */
    record CaseSet(String material, List<Part> parts) implements QuestionBody {}

    /**
     * A question within a case set; it may examine an objective of a neighbouring unit.
     *
     * @param reason shown after the exam, empty when the whole set has one only
     */
    record Part(
            String stem,
            QuestionType type,
            String objective,
            QuestionContent.Level level,
            BigDecimal points,
            QuestionBody body,
            String reason) {}
}
