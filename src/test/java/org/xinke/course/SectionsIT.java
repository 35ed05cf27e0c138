package org.xinke.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.xinke.shared.Conflict;
import org.xinke.shared.CurrentUser;
import org.xinke.shared.DomainError;
import org.xinke.shared.Forbidden;
import org.xinke.shared.Grant;
import org.xinke.shared.Identity;
import org.xinke.shared.Role;
import org.xinke.shared.RuleViolation;
import org.xinke.shared.sql.Sql;
import org.xinke.testing.SampleSchool;

/** Terms and sections as academic affairs keep them by hand; each test has a term of its own. */
@ExtendWith(ArquillianExtension.class)
class SectionsIT {
    private static final String PAPER = "教务〔2040〕3 号";
    private static int year = 2040;

    @Inject
    Terms terms;

    @Inject
    Sections sections;

    @Inject
    Allotment allotment;

    @Inject
    Merging merging;

    @Inject
    SampleSchool school;

    @Inject
    CurrentUser currentUser;

    @Inject
    Sql sql;

    @Inject
    UserTransaction transaction;

    private TermDates dates = new TermDates(LocalDate.EPOCH, LocalDate.MAX);
    private long term;

    @BeforeEach
    void aNewTerm() {
        year++;
        dates = new TermDates(LocalDate.of(year, 9, 1), LocalDate.of(year + 1, 1, 20));
        term = affairs(() -> terms.found(new TermCode(year, 1), "新学期" + year, dates));
    }

    @Test
    void aTermThatIsThereOrLiesWithinAnotherIsRefused() {
        assertThat(refused(() -> terms.found(new TermCode(year, 2), "又一个", dates)))
                .isEqualTo("course.error.termOverlaps");
        TermDates later =
                new TermDates(dates.endsOn().plusDays(1), dates.endsOn().plusDays(100));
        assertThat(refused(() -> terms.found(new TermCode(year, 1), "又一个", later)))
                .isEqualTo("course.error.termThere");
        affairs(() -> {
            terms.move(term, new TermDates(dates.startsOn(), dates.endsOn().minusDays(3)));
            return 0;
        });
        assertThat(affairs(() -> terms.one(term)).endsOn())
                .isEqualTo(dates.endsOn().minusDays(3));
    }

    @Test
    void aSectionIsFoundedNamedAllottedAndClosed() {
        long section = found("甲");
        assertThat(refused(() -> sections.found(term, code("甲"), "又一个"))).isEqualTo("course.error.sectionThere");
        assertThat(affairs(() -> terms.one(term)).bare()).isEqualTo(1);

        long teacher = id("teacher01");
        assertThat(affairs(() -> allotment.others(section, "teacher01", 0, 10)))
                .extracting(TeacherLine::id)
                .contains(teacher);
        run(() -> allotment.give(section, teacher));
        assertThat(affairs(() -> allotment.teachers(section)))
                .extracting(TeacherLine::number, TeacherLine::sections)
                .containsExactly(tuple("teacher01", 1));
        assertThat(refused(() -> allotment.give(section, id("jwc01")))).isEqualTo("course.error.noInstructor");

        run(() -> sections.rename(section, "  新名 ", 0));
        assertThatThrownBy(() -> run(() -> sections.rename(section, "晚了", 0))).isInstanceOf(Conflict.class);
        run(() -> allotment.take(section, teacher));
        run(() -> sections.close(section));
        assertThat(affairs(() -> sections.one(section)))
                .extracting(SectionRow::name, SectionRow::teachers, SectionRow::closed)
                .containsExactly("新名", "", true);
        assertThat(refused(() -> allotment.give(section, teacher))).isEqualTo("course.error.closed");
    }

    @Test
    void twoSectionsBecomeOneAndEverybodyMovesOnADocument() throws Exception {
        long leaving = found("乙");
        long staying = found("丙");
        List<Long> people =
                Stream.of(school.student(), school.student()).map(this::id).toList();
        for (long person : people) {
            seat(person, leaving);
        }
        assertThat(refused(() -> sections.close(leaving))).isEqualTo("course.error.notEmpty");
        assertThat(refused(() -> merging.merge(leaving, staying, " "))).isEqualTo("people.error.document");
        assertThat(refused(() -> merging.merge(leaving, leaving, PAPER))).isEqualTo("course.error.merge");

        assertThat(affairs(() -> merging.merge(leaving, staying, PAPER)).intValue())
                .isEqualTo(2);

        assertThat(affairs(() -> sections.one(staying)).students()).isEqualTo(2);
        assertThat(affairs(() -> sections.one(leaving)))
                .extracting(SectionRow::students, SectionRow::closed)
                .containsExactly(0, true);
        assertThat(sql.of("""
                        SELECT before || '→' || after || ' ' || document FROM people.person_change
                         WHERE person_id = :person AND field = 'SECTION'""").set("person", people.get(0)).values(String.class))
                .containsExactly("乙班→丙班 " + PAPER);
        assertThat(refused(() -> merging.merge(leaving, staying, PAPER))).isEqualTo("course.error.merge");
    }

    @Test
    void strangersKeepNoTerms() {
        long section = found("丁");
        long other = found("戊");
        for (Role role : List.of(Role.STUDENT, Role.INSTRUCTOR, Role.CENTER, Role.COLLEGE_OFFICER)) {
            for (Supplier<Object> deed : deeds(section, other)) {
                assertThatThrownBy(() -> as(role, deed)).isInstanceOf(Forbidden.class);
            }
        }
        // the lead allots, and nothing else
        deeds(section, other).stream().skip(2).forEach(deed -> assertThatThrownBy(() -> as(Role.LEAD, deed))
                .isInstanceOf(Forbidden.class));
        assertThat(as(Role.LEAD, () -> done(() -> allotment.give(section, id("teacher02")))))
                .isEqualTo(0);
    }

    private List<Supplier<Object>> deeds(long section, long other) {
        return List.of(
                () -> done(() -> allotment.give(section, id("teacher01"))),
                () -> done(() -> allotment.take(section, id("teacher01"))),
                () -> terms.found(new TermCode(year, 3), "x", dates),
                () -> done(() -> terms.move(term, dates)),
                () -> sections.found(term, "x", "x"),
                () -> done(() -> sections.rename(section, "x", 0)),
                () -> done(() -> sections.close(section)),
                () -> done(() -> sections.reopen(section)),
                () -> merging.merge(section, other, PAPER));
    }

    private long found(String name) {
        return affairs(() -> sections.found(term, code(name), name + "班"));
    }

    private static String code(String name) {
        return year + "-" + name;
    }

    private void seat(long person, long section) throws Exception {
        transaction.begin();
        sql.of("INSERT INTO course.enrolment (section_id, person_id, enrolled_at) VALUES (:section, :person, now())")
                .set("section", section)
                .set("person", person)
                .run();
        transaction.commit();
    }

    private long planned(long section) throws Exception {
        transaction.begin();
        long session = sql.of("""
                INSERT INTO sessions.class_session (section_id, week, day, first_period, last_period, starts_at, ends_at, room,
                                                    teacher_id, kind, hours)
                VALUES (:section, 1, DATE '2050-01-10', 1, 2, TIMESTAMPTZ '2050-01-10 08:00+08', TIMESTAMPTZ '2050-01-10 09:40+08',
                        '201', :teacher, 'CLASS', 2)
                RETURNING id""")
                .set("section", section)
                .set("teacher", id("teacher01"))
                .value(Long.class);
        transaction.commit();
        return session;
    }

    private String refused(Runnable deed) {
        try {
            run(deed);
            return "";
        } catch (RuleViolation refusal) {
            return ((DomainError) refusal).code();
        }
    }

    private void run(Runnable deed) {
        affairs(() -> done(deed));
    }

    private static Object done(Runnable deed) {
        deed.run();
        return 0;
    }

    private <T> T affairs(Supplier<T> job) {
        return as(Role.ACADEMIC_AFFAIRS, job);
    }

    private <T> T as(Role role, Supplier<T> job) {
        return currentUser.as(new Identity(id("jwc01"), "jwc01", "某人", List.of(new Grant(role, null)), false), job);
    }

    private long id(String number) {
        return sql.of("SELECT id FROM people.person WHERE number = :number")
                .set("number", number)
                .value(Long.class);
    }
}
