package org.xinke.grading;

import java.math.BigDecimal;
import java.util.List;

/** What counts of several exams of one kind, and when that is all there. */
enum Several {
    /** Each one counts, and one that was not taken counts 0. */
    MEAN {
        @Override
        BigDecimal points(List<BigDecimal> taken, int held) {
            BigDecimal sum = taken.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
            return Points.divided(sum, BigDecimal.valueOf(held));
        }

        @Override
        boolean complete(int taken, int held) {
            return taken == held;
        }
    },
    /** One is enough; of more the best counts. */
    BEST {
        @Override
        BigDecimal points(List<BigDecimal> taken, int held) {
            return taken.stream().max(BigDecimal::compareTo).orElse(BigDecimal.ZERO);
        }

        @Override
        boolean complete(int taken, int held) {
            return taken > 0;
        }
    };

    /**
     * @param taken what was reached in those that have been marked
     * @param held how many there were, at least one
     */
    abstract BigDecimal points(List<BigDecimal> taken, int held);

    abstract boolean complete(int taken, int held);
}
