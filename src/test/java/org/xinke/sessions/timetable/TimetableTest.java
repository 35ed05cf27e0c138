package org.xinke.sessions.timetable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.xinke.authoring.GuideReader;
import org.xinke.authoring.source.Problems;
import org.xinke.hours.HoursKind;
import org.xinke.sessions.ClassPlan;
import org.xinke.shared.RuleViolation;

class TimetableTest {
    private static final TermCalendar CALENDAR = new TermCalendar(1, "学期", LocalDate.of(2026, 9, 7), 16, List.of());
    private static final Timetable TIMETABLE = Timetable.of(
            CALENDAR,
            List.of(
                    new Period(1, LocalTime.of(8, 0), LocalTime.of(8, 45)),
                    new Period(2, LocalTime.of(8, 55), LocalTime.of(9, 40))),
            BigDecimal.ONE,
            ZoneId.of("Asia/Shanghai"));

    @Test
    void aSessionGoesFromTheFirstPeriodToTheLast() {
        PlannedSession first =
                TIMETABLE.sessions(slot(1, 2, HoursKind.CLASS), List.of()).get(0);

        assertThat(first.startsAt()).isEqualTo(Instant.parse("2026-09-08T00:00:00Z"));
        assertThat(first.endsAt()).isEqualTo(Instant.parse("2026-09-08T01:40:00Z"));
        assertThat(first.hours()).isEqualByComparingTo("2");
    }

    @Test
    void plansAreDealtInTheirOrderAsFarAsTheyFit() {
        List<ClassPlan> plans = List.of(plan("C1", "1"), plan("C2", "1"), plan("C3", "1"));

        assertThat(TIMETABLE.sessions(slot(1, 2, HoursKind.CLASS), plans))
                .extracting(PlannedSession::plans)
                .startsWith(List.of("C1", "C2"), List.of("C3"), List.of());
        assertThat(TIMETABLE.sessions(slot(1, 1, HoursKind.CLASS), plans))
                .extracting(PlannedSession::plans)
                .startsWith(List.of("C1"), List.of("C2"), List.of("C3"));
    }

    @Test
    void aLongPlanHasItsSessionToItself() {
        List<ClassPlan> plans = List.of(plan("C1", "3"), plan("C2", "1"));

        assertThat(TIMETABLE.sessions(slot(1, 2, HoursKind.CLASS), plans))
                .extracting(PlannedSession::plans)
                .startsWith(List.of("C1"), List.of("C2"));
    }

    @Test
    void practiceTakesNoClassPlan() {
        assertThat(TIMETABLE.sessions(slot(1, 2, HoursKind.PRACTICE), List.of(plan("C1", "1"))))
                .allSatisfy(session -> assertThat(session.plans()).isEmpty());
    }

    @Test
    void aPeriodThatTheSchoolDoesNotHaveIsRefused() {
        assertThatThrownBy(() -> TIMETABLE.sessions(slot(1, 3, HoursKind.CLASS), List.of()))
                .isInstanceOf(RuleViolation.class)
                .hasMessage("sessions.error.noPeriod");
    }

    @Test
    void thePlansOfTheCourseAreReadWithTheirSteps() {
        List<ClassPlan> plans = new GuideReader(Path.of("content"), new Problems())
                .read().stream()
                        .filter(draft -> draft.guide().classPlan())
                        .map(draft -> ClassPlan.of(draft.content()))
                        .toList();

        assertThat(plans).extracting(ClassPlan::id).startsWith("C1", "C2");
        assertThat(plans.get(0).title()).isEqualTo("认识彼此与课堂约定");
        assertThat(plans.get(0).hours()).isEqualByComparingTo("1");
        assertThat(plans).allSatisfy(plan -> {
            assertThat(plan.steps()).isNotEmpty();
            assertThat(plan.steps().get(0).from()).isZero();
            for (int i = 1; i < plan.steps().size(); i++) {
                assertThat(plan.steps().get(i).from())
                        .isEqualTo(plan.steps().get(i - 1).to());
            }
        });
    }

    private static Slot slot(int first, int last, HoursKind kind) {
        return new Slot(1, DayOfWeek.TUESDAY, first, last, new Weeks(1, 4, Weeks.Parity.ALL), "教一 101", 1, kind);
    }

    private static ClassPlan plan(String id, String hours) {
        return new ClassPlan(id, id, new BigDecimal(hours), List.of());
    }
}
