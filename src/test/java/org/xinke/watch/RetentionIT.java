package org.xinke.watch;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.time.Clock;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.xinke.shared.CurrentUser;
import org.xinke.shared.jobs.Job;
import org.xinke.shared.sql.Sql;
import org.xinke.testing.SampleSchool;
import org.xinke.vault.KeyOwner;
import org.xinke.vault.Place;
import org.xinke.vault.Vault;

/** What is kept for a time goes after it, and not before. */
@ExtendWith(ArquillianExtension.class)
class RetentionIT {
    @Inject
    @Any
    Instance<Job> jobs;

    @Inject
    SampleSchool school;

    @Inject
    CurrentUser currentUser;

    @Inject
    Vault vault;

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    @Inject
    UserTransaction transaction;

    @Test
    void readingGoesAYearAfterLeavingAndTheCompletedLessonStays() throws Exception {
        String gone = left(400);
        String recent = left(300);
        for (String number : new String[] {gone, recent}) {
            change("""
                    INSERT INTO lessons.page_progress (person_id, lesson_id, page_id, reported_at)
                    SELECT p.id, l.id, 'p1', :now FROM people.person p, (SELECT id FROM lessons.lesson LIMIT 1) l WHERE p.number = :number""", number);
            change("""
                    INSERT INTO lessons.block_done (person_id, lesson_id, block_id, done_at)
                    SELECT p.id, l.id, 'b1', :now FROM people.person p, (SELECT id FROM lessons.lesson LIMIT 1) l WHERE p.number = :number""", number);
        }

        run("lessons.forgetting");

        assertThat(count("lessons.page_progress", gone)).isZero();
        assertThat(count("lessons.page_progress", recent)).isOne();
        assertThat(count("lessons.block_done", gone)).isOne();
    }

    @Test
    void papersGoFiveYearsAfterLeavingAndTheResultStays() throws Exception {
        String gone = left(5 * 366);
        String recent = left(4 * 365);
        for (String number : new String[] {gone, recent}) {
            change("""
                    WITH exam AS (
                        INSERT INTO exams.exam (offering_id, blueprint_id, title, opens_at, closes_at, minutes, created_at)
                        SELECT o.id, b.id, 'old', CAST(:now AS timestamptz) - interval '7 years', CAST(:now AS timestamptz) - interval '6 years', 60, :now
                          FROM (SELECT id FROM course.offering LIMIT 1) o, (SELECT id FROM papers.exam_blueprint LIMIT 1) b RETURNING id
                    ), attempt AS (
                        INSERT INTO exams.attempt (exam_id, person_id, number, seed, state, started_at, deadline, last_save_at, ended_at, marked_at, points, passed)
                        SELECT exam.id, p.id, 1, 1, 'MARKED', :now, :now, :now, :now, :now, 90, true FROM exam, people.person p WHERE p.number = :number
                        RETURNING id
                    )
                    INSERT INTO exams.attempt_question (attempt_id, position, question_version_id, option_order, points)
                    SELECT attempt.id, 1, v.id, '{0}', 1 FROM attempt, (SELECT id FROM questions.question_version LIMIT 1) v""", number);
            change("""
                    INSERT INTO exams.answer (attempt_id, position, value, seq, saved_at)
                    SELECT a.id, 1, '{}', 1, :now FROM exams.attempt a JOIN people.person p ON p.id = a.person_id WHERE p.number = :number""", number);
            change("""
                    INSERT INTO exams.written_mark (attempt_id, position, answer_seq, earned, remark, decided_at)
                    SELECT a.id, 1, 1, 1, '写得好', :now FROM exams.attempt a JOIN people.person p ON p.id = a.person_id WHERE p.number = :number""", number);
            change("""
                    WITH exam AS (
                        INSERT INTO results.exam_marking (exam_id, second_percent, tolerance_percent)
                        SELECT a.exam_id, 0, 0 FROM exams.attempt a JOIN people.person p ON p.id = a.person_id WHERE p.number = :number
                        RETURNING exam_id
                    ), script AS (
                        INSERT INTO results.script (attempt_id, position, exam_id, question_version_id, points, answer_seq, drawn, second, state)
                        SELECT a.id, 1, exam.exam_id, q.question_version_id, 1, 1, 1, false, 'DECIDED'
                          FROM exam JOIN exams.attempt a ON a.exam_id = exam.exam_id JOIN exams.attempt_question q ON q.attempt_id = a.id
                        RETURNING attempt_id
                    )
                    INSERT INTO results.script_mark (attempt_id, position, answer_seq, round, marker_id, points, picks, remark, marked_at)
                    SELECT script.attempt_id, 1, 1, 1, p.id, 1, '[1]', '写得好', :now FROM script, people.person p WHERE p.number = :number""", number);
        }

        run("exams.forgetting");

        for (String table :
                new String[] {"exams.answer", "exams.written_mark", "results.script", "results.script_mark"}) {
            assertThat(ofPapers(table, gone)).as(table).isZero();
            assertThat(ofPapers(table, recent)).as(table).isOne();
        }
        assertThat(count("exams.attempt", gone)).isOne();
    }

    @Test
    void checkInsGoAYearAfterLeavingAndTheAttendanceStays() throws Exception {
        String gone = left(2 * 366);
        String recent = left(100);
        for (String number : new String[] {gone, recent}) {
            change("""
                    WITH session AS (
                        INSERT INTO sessions.class_session (section_id, week, day, first_period, last_period, starts_at, ends_at, room, teacher_id, kind, hours, state)
                        SELECT x.id, 1, DATE '2020-01-01', 1, 2, CAST(:now AS timestamptz) - interval '6 years', CAST(:now AS timestamptz) - interval '5 years', 'A', p.id, 'CLASS', 2, 'CLOSED'
                          FROM (SELECT id FROM course.section LIMIT 1) x, people.person p WHERE p.number = :number
                        RETURNING id, teacher_id
                    ), came AS (
                        INSERT INTO sessions.check_in (session_id, person_id, at, way, device) SELECT id, teacher_id, :now, 'QR', 'x' FROM session RETURNING session_id
                    ), tried AS (
                        INSERT INTO sessions.code_try (session_id, person_id, tries) SELECT id, teacher_id, 1 FROM session RETURNING session_id
                    )
                    INSERT INTO sessions.attended (session_id, person_id, revision, state, hours, at) SELECT id, teacher_id, 1, 'PRESENT', 2, :now FROM session""", number);
        }

        run("sessions.forgetting");

        for (String table : new String[] {"sessions.check_in", "sessions.code_try"}) {
            assertThat(count(table, gone)).as(table).isZero();
            assertThat(count(table, recent)).as(table).isOne();
        }
        assertThat(count("sessions.attended", gone)).isOne();
    }

    @Test
    void reflectionsGoAfterTheGradeUnlessTheCourseGoesOn() throws Exception {
        String graded = school.student();
        String learning = school.student();
        String waiting = school.student();
        for (String number : new String[] {graded, learning, waiting}) {
            change("""
                    INSERT INTO journal.reflection (person_id, lesson_id, block_id, readers, text, text_mark, draft_number, saved_at)
                    SELECT id, 'old', 'r1', 'TEACHER', '', '', 1, CAST(:now AS timestamptz) - interval '300 days' FROM people.person WHERE number = :number""", number);
        }
        for (String number : new String[] {graded, learning}) {
            change("""
                    INSERT INTO gradebook.final_grade (person_id, course_id, term_id, sitting, points, passed, components, document, published_at, published_by)
                    SELECT p.id, c.id, t.id, 'FIRST', 80, true, '{}', 'old', CAST(:now AS timestamptz) - interval '200 days', p.id
                      FROM people.person p, (SELECT id FROM course.course LIMIT 1) c, (SELECT id FROM course.term LIMIT 1) t WHERE p.number = :number""", number);
        }
        change(
                "UPDATE course.enrolment SET ended_at = :now WHERE person_id = (SELECT id FROM people.person WHERE number = :number)",
                graded);

        run("journal.forgetting");

        assertThat(count("journal.reflection", graded)).isZero();
        assertThat(count("journal.reflection", learning)).isOne();
        assertThat(count("journal.reflection", waiting)).isOne();
    }

    @Test
    void rowsOfOldListsGoAndTheListStays() throws Exception {
        String who = school.student();
        for (String age : new String[] {"500 days", "100 days"}) {
            change("""
                    WITH list AS (
                        INSERT INTO roster.roster_import (kind, state, document, file_name, file_key, file_size, header_line, headers, created_at, created_by)
                        SELECT 'STUDENTS', 'APPLIED', 'retention', 'a.csv', 'a', 1, 1, '[]', CAST(:now AS timestamptz) - interval '%s', id FROM people.person WHERE number = :number
                        RETURNING id
                    )
                    INSERT INTO roster.roster_row (import_id, line, number) SELECT id, 1, :number FROM list""".formatted(age), who);
        }

        run("roster.forgetting");

        assertThat(value("SELECT count(*) FROM roster.roster_row WHERE number = :number", who))
                .isOne();
        assertThat(value(
                        "SELECT count(*) FROM roster.roster_import WHERE document = 'retention' AND file_key <> :number",
                        who))
                .isEqualTo(2);
    }

    @Test
    void deliveriesGoWhenTheyAreOldAndThoseThatFailedStay() throws Exception {
        String who = school.student();
        transaction.begin();
        vault.seal(KeyOwner.SCHOOL, Place.of("retention"), "makes the school's key");
        transaction.commit();
        change("""
                WITH hook AS (
                    INSERT INTO feed.webhook (name, url, events, secret, secret_key, created_by, created_at, ended_at)
                    SELECT 'retention', 'https://example.edu', 'GRADE', '', k.id, p.id, :now, :now
                      FROM people.person p, (SELECT max(id) AS id FROM vault.data_key) k WHERE p.number = :number RETURNING id
                )
                INSERT INTO feed.webhook_delivery (webhook_id, kind, first_seq, entries, state, due_at, created_at, done_at)
                SELECT hook.id, 'GRADE', 1, 1, s.state, :now, :now, CAST(:now AS timestamptz) - s.age
                  FROM hook, (VALUES ('DELIVERED', interval '200 days'), ('DELIVERED', interval '10 days'), ('DEAD', interval '200 days')) AS s (state, age)""", who);

        run("feed.forgetting");

        assertThat(value(
                        "SELECT count(*) FROM feed.webhook_delivery d JOIN feed.webhook w ON w.id = d.webhook_id WHERE w.name = 'retention' AND w.url <> :number",
                        who))
                .isEqualTo(2);
    }

    private String left(int daysAgo) throws Exception {
        String number = school.student();
        change(
                "UPDATE people.person SET status = 'GRADUATED' WHERE number = :number AND CAST(:now AS timestamptz) IS NOT NULL",
                number);
        change(
                "INSERT INTO people.person_change (person_id, at, field, after, document) SELECT id, CAST(:now AS timestamptz) - interval '%d days', 'STATUS', 'GRADUATED', 'retention' FROM people.person WHERE number = :number"
                        .formatted(daysAgo),
                number);
        return number;
    }

    private void run(String job) {
        jobs.stream().filter(one -> one.name().equals(job)).forEach(one -> currentUser.asSystem(one::run));
    }

    private long count(String table, String number) {
        return value(
                "SELECT count(*) FROM %s x JOIN people.person p ON p.id = x.person_id WHERE p.number = :number"
                        .formatted(table),
                number);
    }

    private long ofPapers(String table, String number) {
        return value(
                "SELECT count(*) FROM %s x JOIN exams.attempt a ON a.id = x.attempt_id JOIN people.person p ON p.id = a.person_id WHERE p.number = :number"
                        .formatted(table),
                number);
    }

    private long value(String text, String number) {
        return sql.of(text).set("number", number).value(Long.class);
    }

    private void change(String text, String number) throws Exception {
        transaction.begin();
        sql.of(text).set("number", number).set("now", clock.instant()).run();
        transaction.commit();
    }
}
