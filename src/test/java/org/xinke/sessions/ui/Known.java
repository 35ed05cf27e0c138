package org.xinke.sessions.ui;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.xinke.content.GuideContent;
import org.xinke.hours.HoursKind;
import org.xinke.sessions.AttendanceState;
import org.xinke.sessions.ClassPlan;
import org.xinke.sessions.ClassPlans;
import org.xinke.sessions.SessionState;
import org.xinke.sessions.attendance.RollLine;
import org.xinke.sessions.timetable.Calendars;
import org.xinke.sessions.timetable.Period;
import org.xinke.sessions.timetable.SessionLine;
import org.xinke.sessions.timetable.SessionQueries;
import org.xinke.sessions.timetable.SpecialDay;
import org.xinke.sessions.timetable.TermCalendar;
import org.xinke.shared.CurrentUser;
import org.xinke.shared.Grant;
import org.xinke.shared.Identity;
import org.xinke.shared.Role;
import org.xinke.shared.RuleViolation;

/** What the pages about classes know in their tests. */
final class Known {
    static final Instant EIGHT = Instant.parse("2026-11-24T00:00:00Z");
    static final Clock CLOCK = Clock.fixed(EIGHT, ZoneId.of("Asia/Shanghai"));
    static final LocalDate MONDAY = LocalDate.of(2026, 9, 7);

    private Known() {}

    static <T> T as(CurrentUser currentUser, Role role, Supplier<T> job) {
        return currentUser.as(new Identity(1, "x", "某人", List.of(new Grant(role, null)), false), job);
    }

    static SessionLine line(SessionState state, @Nullable String reason) {
        return new SessionLine(
                7,
                3,
                "心理健康 01 班",
                5L,
                12,
                LocalDate.of(2026, 11, 24),
                1,
                2,
                EIGHT,
                EIGHT.plusSeconds(6000),
                "致远楼 201",
                9,
                "云老师",
                HoursKind.CLASS,
                new BigDecimal("2.00"),
                "C1 C2",
                state,
                reason,
                40,
                38);
    }

    static RollLine student(String name, AttendanceState state, boolean shared) {
        return new RollLine(1, "20260001", name, state, false, true, shared ? EIGHT : null, shared);
    }

    static final class Plans extends ClassPlans {
        @Override
        public List<ClassPlan> all() {
            GuideContent.Step first = new GuideContent.Step(0, 4, "报姓名", "听", "不考你健不健康");
            GuideContent.Step second = new GuideContent.Step(4, 10, "放第 3 张", "两人结对", "");
            return List.of(
                    new ClassPlan("C1", "认识彼此", BigDecimal.ONE, List.of(first, second)),
                    new ClassPlan("C2", "第一句话", BigDecimal.ONE, List.of()));
        }
    }

    static final class OneTerm extends Calendars {
        private final List<SpecialDay> days = new ArrayList<>(List.of(
                new SpecialDay(LocalDate.of(2026, 9, 27), LocalDate.of(2026, 10, 5), "国庆调休"),
                new SpecialDay(LocalDate.of(2026, 10, 5), null, "国庆节")));

        @Override
        public List<TermLine> terms() {
            return List.of(new TermLine(3, "秋季学期", MONDAY, MONDAY.plusWeeks(18)));
        }

        @Override
        public List<TermLine> present() {
            return terms();
        }

        @Override
        public TermCalendar calendar(long termId) {
            return new TermCalendar(3, "秋季学期", MONDAY, 16, days);
        }

        @Override
        public List<Period> periods() {
            return List.of(
                    new Period(1, LocalTime.of(8, 0), LocalTime.of(8, 45)),
                    new Period(2, LocalTime.of(8, 55), LocalTime.of(9, 40)));
        }

        @Override
        public void save(TermCalendar calendar) {
            if (calendar.weeks() > 30) {
                throw new RuleViolation("sessions.error.weeks", 30);
            }
            days.clear();
            days.addAll(calendar.days());
        }
    }

    static class OneSession extends SessionQueries {
        private SessionState state = SessionState.PLANNED;
        private @Nullable String reason;

        OneSession in(SessionState now, @Nullable String because) {
            state = now;
            reason = because;
            return this;
        }

        @Override
        public SessionLine session(long id) {
            return line(state, reason);
        }

        @Override
        public List<SessionLine> ofSection(long sectionId) {
            return List.of(line(state, reason));
        }

        @Override
        public List<SessionLine> own(Instant from, Instant to) {
            return List.of(line(state, reason));
        }

        @Override
        public List<SlotLine> slots(long sectionId) {
            return List.of();
        }

        @Override
        public List<Teacher> teachers(long sectionId) {
            return List.of(new Teacher(9, "云老师", "teacher01"));
        }

        @Override
        public List<SectionChoice> sections() {
            return List.of(new SectionChoice(3, "心理健康 01 班", 3, "秋季学期", 8));
        }
    }
}
