package org.xinke.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.xinke.people.HandChange;
import org.xinke.people.HeldRole;
import org.xinke.people.PersonChanges;
import org.xinke.people.PersonKind;
import org.xinke.people.Roles;
import org.xinke.people.StudentStatus;
import org.xinke.shared.Conflict;
import org.xinke.shared.CurrentUser;
import org.xinke.shared.Forbidden;
import org.xinke.shared.Grant;
import org.xinke.shared.Identity;
import org.xinke.shared.Role;
import org.xinke.shared.RuleViolation;
import org.xinke.signin.OneTimePasswords;
import org.xinke.signin.SignIn;
import org.xinke.signin.SignInTry;
import org.xinke.testing.SampleSchool;

@ExtendWith(ArquillianExtension.class)
class DirectoryIT {
    private static final String PAPER = "教务〔2026〕12 号";

    @Inject
    PeopleQueries people;

    @Inject
    PersonChanges byHand;

    @Inject
    Seating seating;

    @Inject
    Roles roles;

    @Inject
    OneTimePasswords passwords;

    @Inject
    SignIn signIn;

    @Inject
    SampleSchool school;

    @Inject
    CurrentUser currentUser;

    @PersistenceContext
    EntityManager em;

    @Inject
    UserTransaction transaction;

    private String student = "";

    @BeforeEach
    void somebodyNew() {
        student = school.student();
    }

    @Test
    void aPersonIsFoundByNumberNameInitialsAndClass() {
        staff("00D001", "单测试");
        write("UPDATE people.person SET initials = 'scs' WHERE number = '00D001'");

        for (String text : List.of("00D00", "测试", "SCS", "scs")) {
            assertThat(affairs(() -> people.people(new PersonFilter(text, PersonKind.STAFF), 0, 10)))
                    .as(text)
                    .extracting(PersonLine::number)
                    .contains("00D001");
        }
        assertThat(affairs(() -> people.count(new PersonFilter("软件工程2601班", PersonKind.STUDENT)))
                        .intValue())
                .isPositive();
        assertThat(affairs(() -> people.count(new PersonFilter("100%", null)))).isZero();
    }

    @Test
    void aTransferByHandKeepsHoursAnswersAndGrades() {
        long id = number("SELECT id FROM people.person WHERE number = '" + student + "'");
        giveHoursAnAnswerAndAGrade(id);
        long target = number("""
                SELECT min(k.id) FROM people.school_class k
                 WHERE k.major_id <> (SELECT k2.major_id FROM people.person p JOIN people.school_class k2 ON k2.id = p.class_id WHERE p.id = %1$d)
                   AND EXISTS (SELECT 1 FROM course.enrolment e JOIN people.person q ON q.id = e.person_id JOIN course.section s ON s.id = e.section_id
                                WHERE q.class_id = k.id AND e.ended_at IS NULL
                                  AND s.offering_id IN (SELECT s2.offering_id FROM course.enrolment e2 JOIN course.section s2 ON s2.id = e2.section_id
                                                         WHERE e2.person_id = %1$d AND e2.ended_at IS NULL)
                               HAVING count(DISTINCT e.section_id) = 1
                                  AND min(e.section_id) NOT IN (SELECT section_id FROM course.enrolment WHERE person_id = %1$d))""".formatted(id));
        Map<String, Long> before = rowsOf(id);

        PersonFile.Facts now = affairs(() -> people.one(student)).facts();
        change(student, new HandChange(now.name(), target, StudentStatus.MAJOR_CHANGED, PAPER, now.version()));

        Map<String, Long> after = rowsOf(id);
        before.forEach((table, rows) -> assertThat(after.get(table)).as(table).isGreaterThanOrEqualTo(rows));
        for (String table : List.of("hours.hours_line", "exams.attempt", "gradebook.final_grade", "exams.answer")) {
            assertThat(after.get(table)).as(table).isEqualTo(before.get(table)).isPositive();
        }
        PersonFile file = affairs(() -> people.one(student));
        assertThat(file.facts().id()).isEqualTo(id);
        assertThat(file.facts().classId()).isEqualTo(target);
        assertThat(file.held()).contains("CLASS", "STATUS");
        assertThat(file.history()).extracting(PersonFile.Entry::field).contains("CLASS", "STATUS", "SECTION");
        assertThat(file.history()).allSatisfy(entry -> {
            assertThat(entry.document()).isEqualTo(PAPER);
            assertThat(entry.by()).isEqualTo("教务甲");
        });
        assertThat(number("SELECT count(*) FROM course.enrolment WHERE ended_at IS NULL AND person_id = " + id))
                .isEqualTo(1);
    }

    @Test
    void aSectionChangedByHandIsHeldAndTheOldEnrolmentStays() {
        long id = number("SELECT id FROM people.person WHERE number = '" + student + "'");
        long target = number("""
                SELECT min(s.id) FROM course.section s
                 WHERE s.id NOT IN (SELECT section_id FROM course.enrolment WHERE person_id = %1$d)
                   AND s.offering_id = (SELECT x.offering_id FROM course.enrolment e JOIN course.section x ON x.id = e.section_id
                                         WHERE e.person_id = %1$d AND e.ended_at IS NULL)""".formatted(id));
        PersonFile.Facts now = affairs(() -> people.one(student)).facts();
        Seat order = new Seat(target, PAPER, now.version());
        staff("00D035", "无座");

        seat(student, order);

        assertThat(number("SELECT section_id FROM course.enrolment WHERE ended_at IS NULL AND person_id = " + id))
                .isEqualTo(target);
        assertThat(number("SELECT count(*) FROM course.enrolment WHERE ended_at IS NOT NULL AND person_id = " + id))
                .isPositive();
        PersonFile file = affairs(() -> people.one(student));
        assertThat(file.held()).contains("SECTION");
        assertThat(file.history().get(0).field()).isEqualTo("SECTION");
        assertThat(file.history().get(0).before()).isEqualTo(now.section());
        assertThat(file.history().get(0).document()).isEqualTo(PAPER);
        assertThat(affairs(() -> people.sections("", 0, 1000)))
                .extracting(Choice::id)
                .contains(target);
        assertThatThrownBy(() -> seat(student, order)).isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> seat("00D035", order)).isInstanceOf(RuleViolation.class);
    }

    @Test
    void aSectionChangeNeedsADocumentAndALookAtTheNewest() {
        PersonFile.Facts now = affairs(() -> people.one(student)).facts();
        long target = number("""
                SELECT min(s.id) FROM course.section s WHERE s.id NOT IN (SELECT section_id FROM course.enrolment WHERE person_id = %d)
                   AND s.offering_id IN (SELECT x.offering_id FROM course.enrolment e JOIN course.section x ON x.id = e.section_id
                                          WHERE e.person_id = %1$d)""".formatted(now.id()));

        assertThatThrownBy(() -> seat(student, new Seat(target, " ", now.version())))
                .isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> seat(student, new Seat(target, PAPER, now.version() + 1)))
                .isInstanceOf(Conflict.class);
        assertThat(number("SELECT count(*) FROM course.enrolment WHERE section_id = " + target + " AND person_id = "
                        + now.id()))
                .isZero();
    }

    @Test
    void aChangeNeedsADocumentAndALookAtTheNewest() {
        PersonFile.Facts now = affairs(() -> people.one(student)).facts();

        assertThatThrownBy(() -> change(student, new HandChange("新名", null, null, "  ", now.version())))
                .isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> change(student, new HandChange(now.name(), null, null, PAPER, now.version())))
                .isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> change(student, new HandChange("新名", null, null, PAPER, now.version() - 1)))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void whatIsReleasedIsNoLongerHeld() {
        PersonFile.Facts now = affairs(() -> people.one(student)).facts();
        change(student, new HandChange("云改名", null, null, PAPER, now.version()));
        assertThat(affairs(() -> people.one(student)).held()).containsExactly("NAME");

        affairs(() -> {
            byHand.release(student, "NAME");
            return true;
        });

        assertThat(affairs(() -> people.one(student)).held()).isEmpty();
        assertThat(text("SELECT initials FROM people.person WHERE number = '" + student + "'"))
                .isEqualTo("ygm");
    }

    @Test
    void rolesAreGivenWithinAScopeAndWithdrawnOnRecord() {
        staff("00D011", "角色员");
        long college = number("SELECT min(id) FROM people.college");

        give(Role.ACADEMIC_AFFAIRS, "00D011", Role.COLLEGE_OFFICER, college);
        HeldRole held = affairs(() -> people.one("00D011")).roles().get(0);
        assertThat(held.college()).isNotNull();
        affairs(() -> {
            roles.withdraw("00D011", held.id(), PAPER);
            return true;
        });

        PersonFile file = affairs(() -> people.one("00D011"));
        assertThat(file.roles()).isEmpty();
        assertThat(file.held()).containsExactly("ROLE");
        assertThat(number("SELECT count(*) FROM shared.audit_entry WHERE action = 'people.role' AND subject = 'person:"
                        + file.facts().id() + "'"))
                .isEqualTo(2);
    }

    @Test
    void onlyAnAdministratorMakesAdministratorsAndNobodyUnmakesHimself() {
        staff("00D021", "候选人");

        assertThatThrownBy(() -> give(Role.ACADEMIC_AFFAIRS, "00D021", Role.ADMIN, null))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> give(Role.ACADEMIC_AFFAIRS, "00D021", Role.COLLEGE_OFFICER, null))
                .isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> give(Role.ADMIN, student, Role.INSTRUCTOR, null))
                .isInstanceOf(RuleViolation.class);
        give(Role.ADMIN, "00D021", Role.ADMIN, null);
        assertThatThrownBy(() -> affairs(() -> passwords.reset("00D021"))).isInstanceOf(Forbidden.class);
        long own = affairs(() -> people.one("admin01")).roles().get(0).id();
        assertThatThrownBy(() -> as("admin01", Role.ADMIN, () -> {
                    roles.withdraw("admin01", own, PAPER);
                    return true;
                }))
                .isInstanceOf(RuleViolation.class);
    }

    @Test
    void aOneTimePasswordOpensOnceAndEndsWhatWasOpen() {
        write(
                "INSERT INTO signin.sign_in_session (token_hash, person_id, created_at, seen_at, way) SELECT CAST('roster-it' AS bytea), id, TIMESTAMPTZ '2026-09-01 08:00:00+08', TIMESTAMPTZ '2026-09-01 08:00:00+08', 'PASSWORD' FROM people.person WHERE number = '"
                        + student + "'");

        String password = affairs(() -> passwords.reset(student));

        assertThat(password).matches("[a-z2-9]{4}-[a-z2-9]{4}-[a-z2-9]{4}");
        assertThat(number(
                        "SELECT count(*) FROM signin.sign_in_session s JOIN people.person p ON p.id = s.person_id WHERE p.number = '"
                                + student + "'"))
                .isZero();
        assertThat(signIn.signInNow(SignInTry.here(student, password, null, null)))
                .isNotNull();
        assertThat(number(
                        "SELECT count(*) FROM signin.account a JOIN people.person p ON p.id = a.person_id WHERE p.number = '"
                                + student + "' AND a.must_change"))
                .isEqualTo(1);
        assertThat(number("SELECT count(*) FROM people.person_change WHERE before = '" + password + "' OR after = '"
                        + password + "'"))
                .isZero();
    }

    @Test
    void strangersAreRefused() {
        HandChange order = new HandChange("谁", null, null, PAPER, 0);
        for (Role role : List.of(Role.STUDENT, Role.INSTRUCTOR, Role.LEAD, Role.CENTER, Role.COLLEGE_OFFICER)) {
            for (Runnable deed : List.<Runnable>of(
                    () -> people.people(new PersonFilter("", null), 0, 1),
                    () -> people.count(new PersonFilter("", null)),
                    () -> people.one("20260001"),
                    () -> people.classes("", 0, 1),
                    () -> people.colleges(),
                    () -> byHand.change("20260001", order),
                    () -> people.sections("", 0, 1),
                    () -> seating.seat("20260001", new Seat(1, PAPER, 0)),
                    () -> byHand.release("20260001", "NAME"),
                    () -> roles.offered(),
                    () -> roles.give("teacher01", Role.LEAD, null, PAPER),
                    () -> roles.withdraw("teacher01", 1, PAPER),
                    () -> passwords.reset("20260001"))) {
                assertThatThrownBy(() -> as("teacher02", role, () -> {
                            deed.run();
                            return true;
                        }))
                        .isInstanceOf(Forbidden.class);
            }
        }
    }

    private void change(String number, HandChange order) {
        affairs(() -> {
            byHand.change(number, order);
            return true;
        });
    }

    private void seat(String number, Seat order) {
        affairs(() -> {
            seating.seat(number, order);
            return true;
        });
    }

    private void give(Role by, String number, Role role, @org.jspecify.annotations.Nullable Long college) {
        as(by == Role.ADMIN ? "admin01" : "jwc01", by, () -> {
            roles.give(number, role, college, PAPER);
            return true;
        });
    }

    private void staff(String number, String name) {
        write("INSERT INTO people.person (number, name, kind) VALUES ('" + number + "', '" + name + "', 'STAFF')");
    }

    private void giveHoursAnAnswerAndAGrade(long id) {
        write("INSERT INTO hours.hours_line (person_id, kind, hours, source_type, source_id, at, note) VALUES (" + id
                + ", 'CLASS', 2, 'test', 'directory-it', TIMESTAMPTZ '2026-09-01 08:00:00+08', '')");
        write(
                "INSERT INTO exams.attempt (exam_id, person_id, number, seed, state, started_at, deadline, last_save_at, ended_at, marked_at) SELECT min(id), "
                        + id
                        + ", 77, 1, 'MARKED', TIMESTAMPTZ '2026-09-01 08:00:00+08', TIMESTAMPTZ '2026-09-01 09:00:00+08', TIMESTAMPTZ '2026-09-01 08:00:00+08', TIMESTAMPTZ '2026-09-01 08:30:00+08', TIMESTAMPTZ '2026-09-01 08:40:00+08' FROM exams.exam");
        write(
                "INSERT INTO exams.attempt_question (attempt_id, position, question_version_id, option_order, points) SELECT a.id, 1, (SELECT min(id) FROM questions.question_version), CAST('{1,2}' AS integer[]), 1 FROM exams.attempt a WHERE a.number = 77 AND a.person_id = "
                        + id);
        write(
                "INSERT INTO exams.answer (attempt_id, position, value, seq, saved_at) SELECT a.id, 1, '[1]', 1, a.started_at FROM exams.attempt a WHERE a.number = 77 AND a.person_id = "
                        + id);
        write(
                "INSERT INTO gradebook.final_grade (person_id, course_id, term_id, sitting, points, passed, components, document, published_at, published_by) SELECT "
                        + id + ", c.id, t.id, 'FIRST', 88, true, '{}', 'it', TIMESTAMPTZ '2026-09-01 08:00:00+08', "
                        + id
                        + " FROM course.course c CROSS JOIN course.term t WHERE t.code = '2026-2027-1'");
    }

    /** Of every table that points at people, and the answers behind their attempts. */
    private Map<String, Long> rowsOf(long id) {
        Map<String, Long> rows = new TreeMap<>();
        List<?> places = em.createNativeQuery("""
                SELECT CAST(c.conrelid AS regclass) || ' ' || a.attname
                  FROM pg_constraint c JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[1]
                 WHERE c.contype = 'f' AND c.confrelid = CAST('people.person' AS regclass)""").getResultList();
        for (Object place : places) {
            String[] parts = place.toString().split(" ");
            rows.merge(
                    parts[0],
                    number("SELECT count(*) FROM " + parts[0] + " WHERE " + parts[1] + " = " + id),
                    Long::sum);
        }
        rows.put(
                "exams.answer",
                number(
                        "SELECT count(*) FROM exams.answer x JOIN exams.attempt a ON a.id = x.attempt_id WHERE a.person_id = "
                                + id));
        return rows;
    }

    private <T> T affairs(Supplier<T> job) {
        return as("jwc01", Role.ACADEMIC_AFFAIRS, job);
    }

    private <T> T as(String number, Role role, Supplier<T> job) {
        long id = number("SELECT id FROM people.person WHERE number = '" + number + "'");
        return currentUser.as(new Identity(id, number, "某人", List.of(new Grant(role, null)), false), job);
    }

    private void write(String sql) {
        try {
            transaction.begin();
            em.createNativeQuery(sql).executeUpdate();
            transaction.commit();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private long number(String sql) {
        return ((Number) em.createNativeQuery(sql).getSingleResult()).longValue();
    }

    private String text(String sql) {
        return String.valueOf(em.createNativeQuery(sql).getSingleResult());
    }
}
