package org.xinke.roster.staging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xinke.roster.lists.RosterField;
import org.xinke.roster.lists.RowProblem;

class HoursCellsTest {
    private final List<RowProblem> problems = new ArrayList<>();

    @ParameterizedTest
    @CsvSource({"2,2", "2.50,2.5", "２学时,2", "1.5 课时,1.5", "16,16", "10.0,10"})
    void hoursAreReadAsPeopleWriteThem(String raw, String hours) {
        assertThat(HoursCells.amount(raw, problems)).isEqualTo(hours);
        assertThat(problems).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-2", "两", "1.234", "2小时半", "1e3", "2,5", "99999", "0.00"})
    void whatIsNoNumberOfHoursIsNamed(String raw) {
        assertThat(HoursCells.amount(raw, problems)).isEmpty();
        assertThat(problems).containsExactly(new RowProblem(RosterField.HOURS, "notHours", raw));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-10-12,2026-10-12",
        "2026/1/2,2026-01-02",
        "2026年10月12日,2026-10-12",
        "２０２６．１０．１２,2026-10-12",
        "20261012,2026-10-12",
        "2026-10-12 08:30:00,2026-10-12"
    })
    void daysAreReadAsPeopleWriteThem(String raw, String day) {
        assertThat(HoursCells.day(raw, problems)).isEqualTo(day);
        assertThat(problems).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-30", "上周五", "10-12", "2026-13-01", "46307"})
    void whatIsNoDayIsNamed(String raw) {
        assertThat(HoursCells.day(raw, problems)).isEmpty();
        assertThat(problems).containsExactly(new RowProblem(RosterField.HELD_ON, "notADay", raw));
    }
}
