package org.xinke.coverage;

import java.util.Map;

/**
 * What the last derivation changed.
 *
 * @param moved came to another class or under another plan
 * @param bound students that a teaching plan binds and who had no row
 * @param byStatus followed a changed 学籍状态
 * @param left from 在修 back to 未排, for their enrolment has ended
 * @param started from 未排 to 在修, for they are enrolled
 * @param graded by a published grade
 * @param retaking from 未通过 to 重修, for they are enrolled again
 */
public record Derivation(int moved, int bound, int byStatus, int left, int started, int graded, int retaking) {
    static Derivation of(Map<DerivationStep, Integer> counts) {
        return new Derivation(
                counts.getOrDefault(DerivationStep.MOVE, 0),
                counts.getOrDefault(DerivationStep.BIND, 0),
                counts.getOrDefault(DerivationStep.STATUS, 0),
                counts.getOrDefault(DerivationStep.LEAVE, 0),
                counts.getOrDefault(DerivationStep.START, 0),
                counts.getOrDefault(DerivationStep.GRADE, 0),
                counts.getOrDefault(DerivationStep.RETAKE, 0));
    }

    public boolean nothing() {
        return moved + bound + byStatus + left + started + graded + retaking == 0;
    }
}
