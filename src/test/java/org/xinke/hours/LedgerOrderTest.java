package org.xinke.hours;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Totals are the sum of the lines in whatever order deeds, documents and counter lines come. A chain is what happens to one line, in its
 * order; chains are dealt into each other by chance.
 */
class LedgerOrderTest extends HoursCase {
    private static final int CHAINS = 12;
    private static final BigDecimal QUARTER = new BigDecimal("0.25");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void totalsAreTheSumOfTheLines(long seed) throws Exception {
        house.run("UPDATE hours.outside_cap SET most = 900");
        Random random = new Random(seed);
        Map<HoursKind, BigDecimal> expected = new EnumMap<>(HoursKind.class);
        List<List<Runnable>> chains = new ArrayList<>();
        for (int i = 0; i < CHAINS; i++) {
            HoursKind kind = HoursKind.values()[random.nextInt(3)];
            Chain chain = i % 3 == 0 ? deed(i, kind, random) : document(i, kind, random);
            expected.merge(kind, chain.comesTo(), BigDecimal::add);
            chains.add(new ArrayList<>(chain.steps()));
        }

        deal(chains, random);

        StudentHours student = house.seen("S0001");
        for (HoursSummary.Part part : student.summary().parts()) {
            BigDecimal lines = student.lines().stream()
                    .filter(line -> line.kind() == part.kind())
                    .map(HoursLine::hours)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(part.earned())
                    .isEqualByComparingTo(lines)
                    .isEqualByComparingTo(expected.getOrDefault(part.kind(), BigDecimal.ZERO));
        }
        assertThat(student.lines().stream()
                        .filter(line -> line.corrects() == null)
                        .map(student::standing)
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(expected.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    /** Steps of one line, and what it comes to in the end. */
    record Chain(List<Runnable> steps, BigDecimal comesTo) {}

    /** Told twice, as a deed may be, and taken back from a source of its own. */
    private Chain deed(int number, HoursKind kind, Random random) {
        BigDecimal hours = amount(random);
        Runnable earned = () -> earn(kind, hours, "d" + number);
        Runnable back = () -> earn(kind, hours.negate(), "d" + number + "#2");
        return number % 2 == 0
                ? new Chain(List.of(earned, earned), hours)
                : new Chain(List.of(earned, earned, back, back), BigDecimal.ZERO);
    }

    private Chain document(int number, HoursKind kind, Random random) {
        List<Runnable> steps = new ArrayList<>();
        BigDecimal now = amount(random);
        OutsideHours outside = new OutsideHours(kind, now, "志愿服务", "文" + number, HoursHouse.TODAY);
        steps.add(() -> house.lead(() -> house.booking.book("S0001", outside)));
        for (int i = random.nextInt(4); i > 0; i--) {
            BigDecimal right = now.add(QUARTER).multiply(BigDecimal.valueOf(random.nextInt(3)));
            if (right.compareTo(now) != 0) {
                steps.add(() -> correct("文" + number, right));
                now = right;
            }
        }
        return new Chain(steps, now);
    }

    private static void deal(List<List<Runnable>> chains, Random random) {
        while (!chains.isEmpty()) {
            List<Runnable> chain = chains.get(random.nextInt(chains.size()));
            chain.remove(0).run();
            chains.removeIf(List::isEmpty);
        }
    }

    private static BigDecimal amount(Random random) {
        return QUARTER.multiply(BigDecimal.valueOf(1 + random.nextInt(20)));
    }

    private void earn(HoursKind kind, BigDecimal hours, String id) {
        house.house(() -> {
            house.ledger.credit(new HoursEarned(1, kind, hours, new HoursSource("sessions", id), HoursHouse.NOW, "课次"));
            return true;
        });
    }

    private void correct(String document, BigDecimal right) {
        house.lead(() -> {
            HoursLine line = house.queries.of("S0001").lines().stream()
                    .filter(one -> Objects.equals(one.document(), document) && one.corrects() == null)
                    .findFirst()
                    .orElseThrow();
            house.booking.correct("S0001", new HoursCorrection(line.id(), right, "误", "更正"));
        });
    }
}
