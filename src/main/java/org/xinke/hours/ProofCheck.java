package org.xinke.hours;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What anybody learns who has a code.
 *
 * @param proof null where the code is nobody's, or not looked at
 */
public record ProofCheck(State state, @Nullable Proof proof) {
    /** What of a paper is true today. */
    public enum State {
        VALID,
        /** Hours or what the course asks have changed since. */
        SUPERSEDED,
        UNKNOWN,
        /** Too many wrong codes came from there. */
        WAIT
    }

    /**
     * What the paper has to say.
     *
     * @param masked the family name's first sign, and how long the name is stays unsaid
     */
    public record Proof(
            String masked,
            String course,
            BigDecimal online,
            BigDecimal classroom,
            BigDecimal practice,
            BigDecimal required,
            Instant issuedAt) {
        public BigDecimal counted() {
            return online.add(classroom).add(practice);
        }

        boolean stillTrue(HoursSummary now) {
            return online.compareTo(now.online().counted()) == 0
                    && classroom.compareTo(now.classroom().counted()) == 0
                    && practice.compareTo(now.practice().counted()) == 0
                    && required.compareTo(now.required()) == 0;
        }

        static String mask(String name) {
            return name.isEmpty() ? "**" : Character.toString(name.codePointAt(0)) + "**";
        }
    }

    static ProofCheck of(State state) {
        return new ProofCheck(state, null);
    }
}
