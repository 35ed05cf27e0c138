package org.xinke.figures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.xinke.coverage.CoverageGroup;
import org.xinke.coverage.CoverageState;

/** How many students stand in each state. */
public record Tally(Map<CoverageState, Integer> counts) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public Tally {
        EnumMap<CoverageState, Integer> copy = new EnumMap<>(CoverageState.class);
        copy.putAll(counts);
        counts = Collections.unmodifiableMap(copy);
    }

    public static Tally sum(Collection<Tally> parts) {
        EnumMap<CoverageState, Integer> all = new EnumMap<>(CoverageState.class);
        parts.forEach(part -> part.counts.forEach((state, n) -> all.merge(state, n, Integer::sum)));
        return new Tally(all);
    }

    public int of(CoverageState state) {
        return counts.getOrDefault(state, 0);
    }

    public int of(CoverageGroup group) {
        return group.states().stream().mapToInt(this::of).sum();
    }

    /** Everybody whom a plan ever bound. */
    public int bound() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** 应修: bound and not withdrawn. */
    public int due() {
        return bound() - of(CoverageGroup.LEFT);
    }

    public int covered() {
        return of(CoverageGroup.COVERED);
    }

    /** In percent with one decimal, rounded down: 100.0 says that nobody is missing. Empty when nobody is due. */
    public Optional<BigDecimal> rate() {
        return due() == 0
                ? Optional.empty()
                : Optional.of(BigDecimal.valueOf(covered())
                        .multiply(HUNDRED)
                        .divide(BigDecimal.valueOf(due()), 1, RoundingMode.DOWN));
    }
}
