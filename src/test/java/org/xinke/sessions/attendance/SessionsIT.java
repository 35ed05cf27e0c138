package org.xinke.sessions.attendance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.xinke.gradebook.GradeQueries;
import org.xinke.hours.HoursKind;
import org.xinke.hours.HoursQueries;
import org.xinke.hours.StudentHours;
import org.xinke.sessions.AttendanceState;
import org.xinke.sessions.Leaves;
import org.xinke.sessions.attendance.RollCalls.Mark;
import org.xinke.sessions.timetable.Calendars;
import org.xinke.sessions.timetable.Clash;
import org.xinke.sessions.timetable.MySessions;
import org.xinke.sessions.timetable.SessionChanges;
import org.xinke.sessions.timetable.SessionChanges.Time;
import org.xinke.sessions.timetable.SessionLine;
import org.xinke.sessions.timetable.SessionQueries;
import org.xinke.sessions.timetable.Slot;
import org.xinke.sessions.timetable.SpecialDay;
import org.xinke.sessions.timetable.TermCalendar;
import org.xinke.sessions.timetable.Timetables;
import org.xinke.sessions.timetable.Weeks;
import org.xinke.shared.Conflict;
import org.xinke.shared.CurrentUser;
import org.xinke.shared.Forbidden;
import org.xinke.shared.NotFound;
import org.xinke.shared.Role;
import org.xinke.shared.RuleViolation;

/** Each test in a transaction that is rolled back: nothing of it is seen by others. */
@ExtendWith(ArquillianExtension.class)
class SessionsIT {
    @Inject
    Calendars calendars;

    @Inject
    Timetables timetables;

    @Inject
    SessionChanges changes;

    @Inject
    SessionQueries queries;

    @Inject
    RollCalls rollCalls;

    @Inject
    AttendanceBook book;

    @Inject
    CheckIns checkIns;

    @Inject
    Leaves leaves;

    @Inject
    MySessions mine;

    @Inject
    RoomCode roomCode;

    @Inject
    HoursQueries hours;

    @Inject
    GradeQueries grades;

    @Inject
    CurrentUser currentUser;

    @Inject
    Clock clock;

    @PersistenceContext
    EntityManager em;

    @Inject
    UserTransaction transaction;

    private SampleClass sample;

    @BeforeEach
    void begin() throws Exception {
        transaction.begin();
        sample = SampleClass.make(em);
    }

    @AfterEach
    void end() throws Exception {
        transaction.rollback();
    }

    @Test
    void aWeeklyTimeMakesSessionsByTheCalendar() {
        LocalDate monday = calendar(new SpecialDay(monday(), null, "放假"));

        assertThat(teacher(() -> timetables.add(slot("致远楼 101"), false))).isEqualTo(3);

        List<SessionLine> sessions = teacher(() -> queries.ofSection(section()));
        assertThat(sessions)
                .extracting(SessionLine::day)
                .containsExactly(monday.plusWeeks(1), monday.plusWeeks(2), monday.plusWeeks(3));
        assertThat(sessions).extracting(SessionLine::week).containsExactly(2, 3, 4);
        assertThat(sessions.get(0).plans()).isEqualTo("C1 C2");
        assertThat(sessions.get(0).hours()).isEqualByComparingTo("2");
        assertThat(teacher(() -> queries.slots(section()))).hasSize(1);
    }

    @Test
    void clashesAreShownAndOnlyThoseOfOthersCanBeMeant() {
        calendar();
        teacher(() -> timetables.add(slot("致远楼 101"), false));
        SampleClass other = SampleClass.make(em);
        em.createNativeQuery("INSERT INTO course.section_teacher VALUES ("
                        + other.section().section() + ", " + me() + ")")
                .executeUpdate();
        em.createNativeQuery("INSERT INTO sessions.term_calendar SELECT "
                        + other.section().term()
                        + ", first_monday, weeks FROM sessions.term_calendar WHERE term_id = "
                        + sample.section().term())
                .executeUpdate();
        Slot same = slot(other.section().section(), "致远楼 101");

        assertThat(teacher(() -> timetables.preview(same)).clashes())
                .hasSize(4)
                .allMatch(clash -> clash.kind() == Clash.Kind.TEACHER);
        assertThatThrownBy(() -> teacher(() -> timetables.add(same, false))).isInstanceOf(Conflict.class);
        assertThat(teacher(() -> timetables.add(same, true))).isEqualTo(4);
        assertThatThrownBy(() -> teacher(() -> timetables.add(slot("别处"), true)))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void aSessionIsMovedCalledOffAndMadeUpForWithAReason() {
        calendar();
        teacher(() -> timetables.add(slot("致远楼 101"), false));
        SessionLine first = teacher(() -> queries.ofSection(section())).get(0);
        Time tuesday = new Time(first.day().plusDays(1), 3, 4, "明德楼 1", me());

        assertThatThrownBy(() -> teacher(() -> run(() -> changes.move(first.id(), tuesday, " ", false))))
                .isInstanceOf(RuleViolation.class);
        teacher(() -> run(() -> changes.move(first.id(), tuesday, "教师外出", false)));
        assertThat(teacher(() -> queries.session(first.id())).day()).isEqualTo(tuesday.day());
        teacher(() -> run(() -> changes.cancel(first.id(), "校运会")));
        assertThatThrownBy(() -> teacher(() -> run(() -> changes.cancel(first.id(), "又一次"))))
                .isInstanceOf(RuleViolation.class);
        long made = teacher(() -> changes.makeUp(section(), tuesday, HoursKind.CLASS, List.of("C1"), "补课", false));
        assertThat(teacher(() -> queries.session(made)).plans()).isEqualTo("C1");
    }

    @Test
    void theCloseBooksHoursAndACorrectionIsACounterLine() {
        long there = sample.section().student(1);
        long away = sample.section().student(2);
        long session = sample.session("now() - INTERVAL '2 hours'", "now() - INTERVAL '1 hour'", "PLANNED");
        teacher(() -> run(() -> rollCalls.open(session)));
        teacher(() -> rollCalls.mark(session, List.of(new Mark(there, AttendanceState.LATE))));

        Roll closed = teacher(() -> book.close(session));

        assertThat(closed.students())
                .extracting(RollLine::state)
                .containsExactly(AttendanceState.LATE, AttendanceState.ABSENT);
        assertThat(classHours(1)).isEqualTo("2.00");
        assertThat(classHours(2)).isEqualTo("0");
        assertThatThrownBy(() -> teacher(() -> book.close(session))).isInstanceOf(RuleViolation.class);
        assertThat(teacher(() -> grades.lines(section(), "", 0, 10)).get(0).classroom())
                .as("the part of the grade follows: 2 of 8 hours")
                .isEqualByComparingTo("25");

        teacher(() -> run(() -> book.correct(session, there, AttendanceState.ABSENT, "点错了")));
        teacher(() -> run(() -> book.correct(session, away, AttendanceState.PRESENT, "在后排")));

        assertThat(classHours(1)).isEqualTo("0.00");
        assertThat(classHours(2)).isEqualTo("2.00");
        assertThat(ledger(1).lines())
                .extracting(line -> line.sourceId())
                .contains(String.valueOf(session), session + "#2");
        assertThat(ledger(1).lines().get(0).note()).contains("考勤更正：点错了");
        assertThatThrownBy(() -> teacher(() -> run(() -> book.correct(session, there, AttendanceState.ABSENT, "再一次"))))
                .isInstanceOf(Conflict.class);
        assertThat(as(Role.STUDENT, away, () -> mine.all()).get(0).attended()).isEqualTo(AttendanceState.PRESENT);
    }

    /** Each call in a transaction of its own, as a request is: what a refusal counts has to outlive it. */
    @Test
    void aCheckInCountsOnceAndACodeHasFiveTries() throws Exception {
        long student = sample.section().student(1);
        long guesser = sample.section().student(2);
        long session = sample.running();
        transaction.commit();

        CheckIns.Here first = as(Role.STUDENT, student, () -> checkIns.byCode(session, "2468", "phone"));
        assertThat(as(Role.STUDENT, student, () -> checkIns.byCode(session, "2468", "phone"))
                        .at())
                .isEqualTo(first.at());
        for (int left = 4; left >= 0; left--) {
            String code = left > 0 ? "sessions.error.wrongCode" : "sessions.error.noTries";
            assertThatThrownBy(() -> as(Role.STUDENT, guesser, () -> checkIns.byCode(session, "0000", "phone")))
                    .isInstanceOf(RuleViolation.class)
                    .hasMessage(code);
        }
        assertThatThrownBy(() -> as(Role.STUDENT, guesser, () -> checkIns.byCode(session, "2468", "phone")))
                .hasMessage("sessions.error.noTries");
        assertThat(teacher(() -> rollCalls.roll(session)).checkedIn()).isEqualTo(1);
        transaction.begin();
        assertThat(sample.number("SELECT count(*) FROM sessions.check_in WHERE session_id = " + session))
                .isEqualTo(1);
    }

    @Test
    void whatTheRoomShowsChecksInAndOutAndAPhoneForTwoIsShown() {
        long one = sample.section().student(1);
        long two = sample.section().student(2);
        long session = sample.running();
        teacher(() -> run(() -> rollCalls.checkOut(session, true)));
        String token = teacher(() -> rollCalls.shown(session, false));

        as(Role.STUDENT, one, () -> checkIns.byToken(token, "phone"));
        as(Role.STUDENT, two, () -> checkIns.byToken(token, "phone"));
        assertThat(teacher(() -> rollCalls.roll(session)).students()).allMatch(RollLine::sharedDevice);
        assertThat(as(Role.STUDENT, one, () -> checkIns.open())).hasSize(1);
        String out = teacher(() -> rollCalls.shown(session, true));
        assertThat(as(Role.STUDENT, one, () -> checkIns.byToken(out, "phone")).out())
                .isTrue();
        assertThat(teacher(() -> rollCalls.roll(session)).students())
                .extracting(RollLine::state)
                .containsExactly(AttendanceState.PRESENT, AttendanceState.LEFT_EARLY);
        assertThatThrownBy(() -> as(Role.STUDENT, one, () -> checkIns.byToken(token.replace(".i.", ".o."), "phone")))
                .hasMessage("sessions.error.noToken");
    }

    @Test
    void outsideOfItsTimeNobodyChecksIn() {
        long student = sample.section().student(1);
        long later = sample.session("now() + INTERVAL '11 minutes'", "now() + INTERVAL '1 hour'", "OPEN");
        long over = sample.session("now() - INTERVAL '2 hours'", "now() - INTERVAL '1 minute'", "OPEN");
        long planned = sample.session("now() - INTERVAL '1 minute'", "now() + INTERVAL '1 hour'", "PLANNED");

        for (long session : List.of(later, over, planned)) {
            assertThatThrownBy(() -> as(Role.STUDENT, student, () -> checkIns.byCode(session, "2468", "phone")))
                    .hasMessage("sessions.error.notOpen");
        }
    }

    @Test
    void leaveIsAskedForAndGranted() {
        long student = sample.section().student(1);
        long session = sample.running();
        as(Role.STUDENT, student, () -> run(() -> leaves.ask(session, "发烧")));
        Leaves.LeaveLine asked = teacher(() -> leaves.waiting()).get(0);

        assertThatThrownBy(() -> teacher(() -> run(() -> leaves.decide(asked.id(), false, ""))))
                .isInstanceOf(RuleViolation.class);
        teacher(() -> run(() -> leaves.decide(asked.id(), true, "好好休息")));
        assertThatThrownBy(() -> teacher(() -> run(() -> leaves.decide(asked.id(), true, ""))))
                .isInstanceOf(Conflict.class);

        teacher(() -> run(() -> rollCalls.allPresent(session)));
        assertThat(teacher(() -> book.close(session)).students().get(0).state()).isEqualTo(AttendanceState.LEAVE);
        assertThat(as(Role.STUDENT, student, () -> mine.all()).get(0).answer()).isEqualTo("好好休息");
    }

    @Test
    void strangersAreRefused() {
        long student = sample.section().student(1);
        long session = sample.running();
        long other = SampleClass.make(em).section().student(1);
        String token = teacher(() -> rollCalls.shown(session, false));

        assertThatThrownBy(() -> as(Role.STUDENT, other, () -> checkIns.byToken(token, "phone")))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> as(Role.STUDENT, other, () -> checkIns.byCode(session, "2468", "phone")))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> as(Role.STUDENT, other, () -> run(() -> leaves.ask(session, "发烧"))))
                .isInstanceOf(NotFound.class);
        as(Role.INSTRUCTOR, other, () -> {
            assertThatThrownBy(() -> rollCalls.roll(session)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> rollCalls.shown(session, false)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> book.close(session)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> book.correct(session, student, AttendanceState.LATE, "x"))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> queries.session(session)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> queries.ofSection(section())).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> timetables.preview(slot("x"))).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> hours.of(sample.section().name() + "-1")).isInstanceOf(NotFound.class);
            return true;
        });
        for (Role role : List.of(Role.STUDENT, Role.CENTER, Role.COLLEGE_OFFICER, Role.ADMIN)) {
            assertThatThrownBy(() -> as(role, student, () -> rollCalls.roll(session)))
                    .isInstanceOf(Forbidden.class);
            assertThatThrownBy(() -> as(role, student, () -> queries.sections()))
                    .isInstanceOf(Forbidden.class);
            assertThatThrownBy(() -> as(role, student, () -> hours.of("x"))).isInstanceOf(Forbidden.class);
        }
        assertThatThrownBy(() ->
                        teacher(() -> run(() -> calendars.save(new TermCalendar(1, "", monday(), 16, List.of())))))
                .isInstanceOf(Forbidden.class);
    }

    private LocalDate calendar(SpecialDay... days) {
        TermCalendar calendar = new TermCalendar(sample.section().term(), "", monday(), 4, List.of(days));
        as(Role.ACADEMIC_AFFAIRS, me(), () -> run(() -> calendars.save(calendar)));
        return calendar.firstMonday();
    }

    private LocalDate monday() {
        return TermCalendar.mondayOf(
                LocalDate.ofInstant(clock.instant(), clock.getZone()).plusWeeks(1));
    }

    private Slot slot(String room) {
        return slot(section(), room);
    }

    private Slot slot(long section, String room) {
        return new Slot(
                section, DayOfWeek.MONDAY, 1, 2, new Weeks(1, 16, Weeks.Parity.ALL), room, me(), HoursKind.CLASS);
    }

    private String classHours(int student) {
        return ledger(student).summary().classroom().earned().toPlainString();
    }

    private StudentHours ledger(int student) {
        return teacher(() -> hours.of(sample.section().name() + "-" + student));
    }

    private long section() {
        return sample.section().section();
    }

    private long me() {
        return sample.section().teacher();
    }

    private <T> T teacher(Supplier<T> job) {
        return as(Role.INSTRUCTOR, me(), job);
    }

    private <T> T as(Role role, long person, Supplier<T> job) {
        return currentUser.as(SampleClass.who(role, person), job);
    }

    private static Boolean run(Runnable job) {
        job.run();
        return Boolean.TRUE;
    }
}
