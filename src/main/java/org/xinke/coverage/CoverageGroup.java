package org.xinke.coverage;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What the eleven states come to in five seconds. Every state is in one group. */
public enum CoverageGroup {
    COVERED,
    LEARNING,
    UNSCHEDULED,
    /** Took it and has yet to pass: 缓考, 未通过, 补考, 重修. */
    REPEATING,
    /** Due, but not here now: 休学, 转入待认定. */
    AWAY,
    /** 退学: bound once, due no longer. */
    LEFT;

    /** Those that are due, in the order in which they are shown. */
    public static final List<CoverageGroup> DUE = List.of(COVERED, LEARNING, UNSCHEDULED, REPEATING, AWAY);

    /** The word for all groups that are due together. */
    public static final String ALL_DUE = "DUE";

    /** @param word a state, a group of states, or {@link #ALL_DUE}; empty for any other */
    public static Set<CoverageState> named(String word) {
        if (word.equals(ALL_DUE)) {
            return EnumSet.complementOf(EnumSet.copyOf(LEFT.states()));
        }
        EnumSet<CoverageState> states = EnumSet.noneOf(CoverageState.class);
        Arrays.stream(CoverageState.values())
                .filter(state ->
                        state.name().equals(word) || state.group().name().equals(word))
                .forEach(states::add);
        return states;
    }

    public Set<CoverageState> states() {
        EnumSet<CoverageState> states = EnumSet.noneOf(CoverageState.class);
        Arrays.stream(CoverageState.values())
                .filter(state -> state.group() == this)
                .forEach(states::add);
        return Collections.unmodifiableSet(states);
    }
}
