package org.xinke.questions;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Marks what needs no judgement: only the whole share is right, no answer earns nothing. */
public final class Marker {
    private final BigDecimal partShare;

    /** @param partShare share of the points for a right but incomplete 多选 */
    public Marker(BigDecimal partShare) {
        this.partShare = partShare;
    }

    public Mark mark(BankQuestion question, PaperAnswer answer, BigDecimal points) {
        return mark(question.kind(), answer, points);
    }

    /** Nobody has to read what says nothing. */
    Mark mark(Kind kind, PaperAnswer answer, BigDecimal points) {
        if (answer.value().blank()) {
            return mark(BigDecimal.ZERO, points);
        }
        return kind.share(answer, partShare).map(share -> mark(share, points)).orElse(Mark.BY_PERSON);
    }

    private static Mark mark(BigDecimal share, BigDecimal points) {
        BigDecimal earned = points.multiply(share).setScale(2, RoundingMode.HALF_UP);
        return new Mark(earned, share.compareTo(BigDecimal.ONE) == 0);
    }
}
