package org.xinke.exams.ending;

import java.util.List;

/** What became of late answers; the device need not keep what stands here. */
public record LateKept(List<Kept> answers) {
    /** @param waiting for a decision; false when it was saved in time after all, or decided already */
    public record Kept(int position, long seq, boolean waiting) {}
}
