package org.xinke.hours.ui;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xinke.hours.HoursBooking;
import org.xinke.hours.HoursCorrection;
import org.xinke.hours.HoursKind;
import org.xinke.hours.HoursLine;
import org.xinke.hours.HoursProofs;
import org.xinke.hours.HoursQueries;
import org.xinke.hours.HoursSummary;
import org.xinke.hours.IssuedProof;
import org.xinke.hours.OutsideHours;
import org.xinke.hours.ProofCheck;
import org.xinke.hours.ProofChecks;
import org.xinke.hours.ProofCode;
import org.xinke.hours.StudentHours;
import org.xinke.shared.RuleViolation;

/** What the pages about hours know in their tests. */
final class Papers {
    static final Instant NOW = Instant.parse("2026-11-24T02:00:00Z");
    static final Clock CLOCK = Clock.fixed(NOW, ZoneId.of("Asia/Shanghai"));
    static final String CODE = "0123-4567-89AB-CDEF-GHJK";

    private Papers() {}

    static IssuedProof proof() {
        return new IssuedProof(ProofCode.of(CODE).orElseThrow(), "江知秋", "20260001", "心理健康教育", summary(), NOW);
    }

    static HoursSummary summary() {
        return new HoursSummary(
                part(HoursKind.ONLINE, "18", "18"),
                part(HoursKind.CLASS, "2", "8"),
                part(HoursKind.PRACTICE, "1.5", "6"));
    }

    private static HoursSummary.Part part(HoursKind kind, String earned, String required) {
        return new HoursSummary.Part(kind, new BigDecimal(earned), new BigDecimal(required));
    }

    /** A lesson, a class session, a document, and what mends it. */
    static List<HoursLine> lines() {
        LocalDate day = LocalDate.of(2026, 10, 12);
        return List.of(
                line(4, "-0.50", "hours", "时长多记了半小时", "更〔2026〕2号", null, 3L),
                line(3, "2.00", "hours", "校外志愿服务", "志〔2026〕1号", day, null),
                line(2, "2.00", "sessions", "第 3 周：课堂", null, null, null),
                line(1, "1.00", "lessons", "心理健康是什么", null, null, null));
    }

    private static HoursLine line(
            long id,
            String hours,
            String source,
            String note,
            @Nullable String document,
            @Nullable LocalDate day,
            @Nullable Long corrects) {
        return new HoursLine(
                id,
                HoursKind.PRACTICE,
                new BigDecimal(hours),
                source,
                "s" + id,
                NOW,
                note,
                document,
                day,
                document == null ? null : "云老师",
                corrects);
    }

    static final class Ledger extends HoursQueries {
        private final boolean mayBook;

        Ledger(boolean mayBook) {
            this.mayBook = mayBook;
        }

        @Override
        public StudentHours of(String number) {
            return new StudentHours(number, "江知秋", Papers.summary(), lines(), mayBook, Set.of("hours", "lessons"));
        }

        @Override
        public HoursSummary summary() {
            return Papers.summary();
        }

        @Override
        public List<HoursLine> ledger() {
            return lines();
        }
    }

    static final class Booked extends HoursBooking {
        final List<OutsideHours> lines = new ArrayList<>();
        final List<HoursCorrection> corrections = new ArrayList<>();

        @Override
        public void book(String number, OutsideHours outside) {
            if (outside.document().equals("志〔2026〕1号")) {
                throw new RuleViolation("hours.error.twice", outside.document(), "校外志愿服务", 2, "2026-10-12");
            }
            lines.add(outside);
        }

        @Override
        public void correct(String number, HoursCorrection correction) {
            corrections.add(correction);
        }
    }

    static final class Made extends HoursProofs {
        @Override
        public IssuedProof issue() {
            return proof();
        }
    }

    static final class Checked extends ProofChecks {
        private final ProofCheck.State state;

        Checked(ProofCheck.State state) {
            this.state = state;
        }

        @Override
        public ProofCheck check(String typed) {
            boolean known = state == ProofCheck.State.VALID || state == ProofCheck.State.SUPERSEDED;
            return new ProofCheck(
                    state,
                    known
                            ? new ProofCheck.Proof(
                                    "江**",
                                    "心理健康教育",
                                    new BigDecimal("18.00"),
                                    new BigDecimal("2.00"),
                                    new BigDecimal("1.50"),
                                    new BigDecimal("32.00"),
                                    NOW)
                            : null);
        }
    }
}
