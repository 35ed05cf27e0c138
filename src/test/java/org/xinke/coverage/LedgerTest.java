package org.xinke.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.BeforeTry;
import org.xinke.figures.CoverageBy;
import org.xinke.figures.CoverageLine;
import org.xinke.figures.Tally;
import org.xinke.shared.RuleViolation;

/** A school of 20 students in three colleges: whatever is tried with them, allowed or not, the ledger and its figures agree. */
class LedgerTest {
    private static final int STUDENTS = 20;
    private static final Instant BEGIN = Instant.parse("2026-09-01T00:00:00Z");
    private static final Ground GROUND = new Ground(Ground.Cause.BY_HAND, 1L, "教学〔2026〕1 号", "理由", null);

    private final List<CoverageEntry> entries = new ArrayList<>();
    private final List<Line> ledger = new ArrayList<>();

    @BeforeTry
    void begin() {
        ledger.clear();
        entries.clear();
        IntStream.range(0, STUDENTS).forEach(i -> entries.add(new CoverageEntry(i, "c", BEGIN)));
    }

    @Property
    void everyStudentStandsInOneStateAndTheCollegesMakeTheSchool(
            @ForAll @Size(max = 120) List<CoverageState> wishes, @ForAll Random whose) {
        tryAll(wishes, whose);

        List<CoverageLine> colleges = CoverageLine.coarser(majors(), CoverageBy.COLLEGE);

        Tally school = Tally.sum(colleges.stream().map(CoverageLine::tally).toList());
        assertThat(colleges).hasSize(3);
        assertThat(school.bound()).isEqualTo(STUDENTS);
        assertThat(school).isEqualTo(tally(states()));
    }

    @Property
    void theDayOfEachLineIsThePresentWithLaterLinesTakenBack(
            @ForAll @Size(max = 120) List<CoverageState> wishes, @ForAll Random whose) {
        List<List<CoverageState>> days = tryAll(wishes, whose);

        List<CoverageState> names = new ArrayList<>(states());
        Map<CoverageState, Integer> counts = new EnumMap<>(tally(names).counts());
        for (int i = ledger.size() - 1; i >= 0; i--) {
            Line line = ledger.get(i);
            names.set(line.student(), line.from());
            counts.merge(line.to(), -1, Integer::sum);
            counts.merge(line.from(), 1, Integer::sum);
            assertThat(names).isEqualTo(days.get(i));
            assertThat(tally(names).counts()).isEqualTo(withoutZeros(counts));
        }
    }

    /** The states as they were before each line. */
    private List<List<CoverageState>> tryAll(List<CoverageState> wishes, Random whose) {
        List<List<CoverageState>> days = new ArrayList<>();
        for (int i = 0; i < wishes.size(); i++) {
            List<CoverageState> before = states();
            int student = whose.nextInt(STUDENTS);
            try {
                entries.get(student).move(wishes.get(i), BEGIN.plusSeconds(i), GROUND);
                ledger.add(new Line(student, before.get(student), wishes.get(i)));
                days.add(before);
            } catch (RuleViolation refused) {
                assertThat(states()).isEqualTo(before);
            }
        }
        return days;
    }

    private List<CoverageState> states() {
        return entries.stream().map(entry -> entry.standing().state()).toList();
    }

    private List<CoverageLine> majors() {
        return IntStream.range(0, STUDENTS)
                .mapToObj(i -> new CoverageLine(
                        new Place("C" + i % 3, "学院" + i % 3, "M" + i % 6, "专业" + i % 6, null, null),
                        tally(List.of(entries.get(i).standing().state()))))
                .toList();
    }

    private static Tally tally(List<CoverageState> states) {
        return new Tally(states.stream().collect(Collectors.toMap(state -> state, state -> 1, Integer::sum)));
    }

    private static Map<CoverageState, Integer> withoutZeros(Map<CoverageState, Integer> counts) {
        return counts.entrySet().stream()
                .filter(entry -> entry.getValue() != 0)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private record Line(int student, CoverageState from, CoverageState to) {}
}
