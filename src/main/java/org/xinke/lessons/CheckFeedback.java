package org.xinke.lessons;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.xinke.content.Block;

/**
 * What a self-check says to an answer: for each option that was chosen whether it is right, and why. The reasons of the
 * others appear with the right answer, so that a second try is worth something.
 *
 * @param marks one for each option, in their order
 */
public record CheckFeedback(boolean right, int tries, Set<Integer> chosen, List<Mark> marks) {
    /** @param reason null while it would give the answer away */
    public record Mark(
            boolean chosen,
            @Nullable Boolean right,
            @Nullable String reason) {}

    static CheckFeedback of(Block.SelfCheck check, Set<Integer> chosen, int tries) {
        boolean right = isRight(check, chosen);
        List<Mark> marks = IntStream.range(0, check.options().size())
                .mapToObj(i -> mark(check.options().get(i), chosen.contains(i), right))
                .toList();
        return new CheckFeedback(right, tries, Set.copyOf(chosen), marks);
    }

    static boolean isRight(Block.SelfCheck check, Set<Integer> chosen) {
        return IntStream.range(0, check.options().size())
                .allMatch(i -> check.options().get(i).right() == chosen.contains(i));
    }

    private static Mark mark(Block.Option option, boolean chosen, boolean solved) {
        boolean told = chosen || solved;
        return new Mark(chosen, told ? option.right() : null, told ? option.reason() : null);
    }

    /** As the table keeps it. */
    static String stored(Set<Integer> chosen) {
        return new TreeSet<>(chosen).stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    static Set<Integer> read(String stored) {
        return IntStream.of(
                        stored.isEmpty()
                                ? new int[0]
                                : java.util.Arrays.stream(stored.split(","))
                                        .mapToInt(Integer::parseInt)
                                        .toArray())
                .boxed()
                .collect(Collectors.toSet());
    }
}
