package org.xinke.questions;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * One question's body, and all in which kinds of question differ: what is shuffled, what the paper shows, what an answer is
 * worth, and how key and answer are said afterwards. A new kind is a class of this interface with its line in {@link Kinds};
 * nobody asks a question what kind it is.
 */
public interface Kind {
    /** How many things each part of the question lets shuffle; most kinds have one part. */
    List<Integer> shuffles();

    /**
     * What the paper shows, without key and reason.
     *
     * @param bare with nothing but type, points and stem
     * @param order {@code order[place shown] = place in the bank}, as long as all that is shuffled
     */
    ShownQuestion shown(ShownQuestion bare, List<Integer> order);

    /**
     * The share of the points that an answer earns; empty when a person has to judge it. What is no answer at all earns
     * nothing without being asked here.
     *
     * @param partShare what a right but incomplete choice is worth
     */
    Optional<BigDecimal> share(PaperAnswer answer, BigDecimal partShare);

    /** After the exam: what was chosen from, with key and reasons, in the order of the paper. */
    default List<Explained.Option> options(PaperAnswer answer) {
        return List.of();
    }

    /** The right answer in words; a word of the bundle may stand for a code, such as {@code true}. */
    List<String> key();

    /** What was answered, in words like those of the key. */
    default List<String> said(PaperAnswer answer) {
        return answer.texts();
    }

    /**
     * For whoever marks: the parts that a person has to judge, or whose judgement belongs to the same answer. Empty where the
     * machine marks alone.
     */
    default List<ScriptPart> script(PaperAnswer answer, BigDecimal partShare) {
        return List.of();
    }

    /** What was read before answering. */
    default String material() {
        return "";
    }
}
