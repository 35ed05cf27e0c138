package org.xinke.content;

/** How a paper goes with the hard topics; both have the same cells, levels and points. */
public enum PaperWay {
    /** Every question of the bank. */
    WHOLE,
    /** No question that is marked as hard, and of some cells those of another unit. */
    ROUND;

    public static PaperWay of(boolean round) {
        return round ? ROUND : WHOLE;
    }

    public boolean takes(boolean hard) {
        return this == WHOLE || !hard;
    }
}
