package org.xinke.lessons;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.xinke.content.Block;
import org.xinke.content.LessonPage;
import org.xinke.journal.OwnWriting;
import org.xinke.journal.Pictures;
import org.xinke.journal.ReflectionReading;
import org.xinke.journal.Reflections;
import org.xinke.journal.SavedDraft;
import org.xinke.shared.Conflict;
import org.xinke.shared.CurrentUser;
import org.xinke.shared.Forbidden;
import org.xinke.shared.Grant;
import org.xinke.shared.Identity;
import org.xinke.shared.NotFound;
import org.xinke.shared.Role;

/** A student's reading on PostgreSQL: time by the server's clock, versions, completion and its hours, sealed reflections. */
@ExtendWith(ArquillianExtension.class)
class ReadingIT {
    private static final String LESSON = "L1";
    private static final String HARD = "L4";
    private static final String PAGE = "L1-P1";
    private static final String REFLECTION = "L1-R1";
    private static final String DRAWN = "L8";
    private static final String TRAINING = "L8-T1";

    @Inject
    Reading reading;

    @Inject
    LessonQueries lessons;

    @Inject
    SelfChecks checks;

    @Inject
    Reflections reflections;

    @Inject
    Pictures pictures;

    @Inject
    ReflectionReading teaching;

    @Inject
    CurrentUser currentUser;

    @PersistenceContext
    EntityManager em;

    @Resource
    UserTransaction transaction;

    private Identity student = identity(0, Role.STUDENT);

    @BeforeEach
    void somebodyNew() throws Exception {
        long id = number("""
                INSERT INTO people.person (number, name, kind, status, class_id)
                SELECT 'reader-' || gen_random_uuid(), '读者', 'STUDENT', 'ENROLLED', (SELECT min(id) FROM people.school_class)
                RETURNING id""");
        student = identity(id, Role.STUDENT);
        // the least alone: how long a page is belongs to another test
        run("UPDATE lessons.lesson_rule SET page_share = 0");
    }

    @Test
    void nobodyClaimsMoreTimeThanHasPassed() throws Exception {
        open();
        assertThat(report(3600).seconds()).isLessThan(60);

        passed(40);
        assertThat(report(3600).seconds()).isBetween(40, 99);
    }

    @Test
    void lessThanHasPassedIsTakenAsItIs() throws Exception {
        open();
        passed(600);

        assertThat(report(15).seconds()).isEqualTo(15);
    }

    @Test
    void aPageIsReadOnceItWasOpenLongEnough() throws Exception {
        open();
        passed(600);

        assertThat(report(4).read()).isFalse();
        passed(600);
        assertThat(report(15).read()).isTrue();
        assertThat(asStudent(() -> reading.open(LESSON)).read()).containsExactly(PAGE);
    }

    @Test
    void heartbeatsAreMergedIntoOneRow() throws Exception {
        open();
        passed(100);
        report(10);
        report(0);

        assertThat(number("SELECT count(*) FROM lessons.page_progress WHERE person_id = " + student.personId()))
                .isEqualTo(1);
    }

    @Test
    void aPageThatWasNeverOpenedIsNotThere() {
        assertThatThrownBy(() -> report(15)).isInstanceOf(NotFound.class);
    }

    @Test
    void whoIsNoStudentIsRefused() {
        student = identity(student.personId(), Role.INSTRUCTOR);

        assertThatThrownBy(() -> report(15)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> asStudent(() -> reading.open(LESSON))).isInstanceOf(Forbidden.class);
    }

    @Test
    void aNewVersionIsOfferedAndTakenOnlyOnRequest() throws Exception {
        open();
        newVersion();

        OpenLesson kept = asStudent(() -> reading.open(LESSON));
        assertThat(kept.newer()).isTrue();
        assertThat(kept.content().title()).isNotEqualTo("新的标题");

        OpenLesson moved = asStudent(() -> reading.readNewest(LESSON));
        assertThat(moved.newer()).isFalse();
        assertThat(moved.content().title()).isEqualTo("新的标题");
        run("DELETE FROM lessons.lesson_reading WHERE person_id = " + student.personId());
        run("DELETE FROM lessons.lesson_version WHERE lesson_id = 'L1' AND title = '新的标题'");
    }

    @Test
    void theLastStepCompletesTheLessonAndEarnsItsHoursOnce() throws Exception {
        OpenLesson lesson = open();
        for (LessonPage page : lesson.content().pages()) {
            finish(LESSON, page);
        }
        assertThat(asStudent(() -> reading.open(LESSON)).completedAt()).isNotNull();

        passed(60);
        report(30);
        assertThat(number("SELECT count(*) FROM hours.hours_line WHERE kind = 'ONLINE' AND source_type = 'lessons' "
                        + "AND person_id = " + student.personId()))
                .isEqualTo(1);
    }

    @Test
    void theWayRoundAHardLessonIsWorthTheSameHours() throws Exception {
        OpenLesson whole = asStudent(() -> reading.open(HARD));
        asStudent(() -> {
            reading.choose(HARD, Way.ROUND);
            return true;
        });
        List<LessonPage> pages = Way.ROUND.pages(whole.content());
        assertThat(pages.size()).isBetween(1, whole.content().pages().size() - 1);
        assertThat(asStudent(() -> lessons.outline()).lessons().filter(lesson -> lesson.id()
                        .equals(HARD)))
                .allMatch(lesson -> lesson.pages() == pages.size());

        for (LessonPage page : pages) {
            assertThat(asStudent(() -> reading.open(HARD)).completedAt()).isNull();
            finish(HARD, page);
        }

        assertThat(asStudent(() -> reading.open(HARD)).completedAt()).isNotNull();
        assertThat(number("SELECT CAST(sum(hours) * 100 AS bigint) FROM hours.hours_line WHERE source_type = 'lessons' "
                        + "AND person_id = " + student.personId()))
                .isEqualTo(whole.content().onlineHours().movePointRight(2).longValueExact());
    }

    @Test
    void theFirstAnswerStaysAndTriesAreCounted() throws Exception {
        OpenLesson lesson = open();
        Block.SelfCheck check = lesson.content().pages().stream()
                .flatMap(page -> page.blocks().stream())
                .filter(block -> block instanceof Block.SelfCheck one && !one.multiple())
                .map(Block.SelfCheck.class::cast)
                .findFirst()
                .orElseThrow();

        asStudent(() -> checks.answer(LESSON, check.id(), Set.of(0)));
        assertThat(asStudent(() -> checks.answer(LESSON, check.id(), Set.of(1))).tries())
                .isEqualTo(2);
        assertThat(asStudent(() -> checks.own(LESSON))).hasEntrySatisfying(check.id(), last -> assertThat(last.chosen())
                .containsExactly(1));
        assertThat(number("SELECT CAST(first_choice AS bigint) FROM lessons.self_check_answer WHERE person_id = "
                        + student.personId()))
                .isZero();
    }

    @Test
    void aSecondWindowCannotOverwriteADraftUnseen() throws Exception {
        open();
        SavedDraft first = asStudent(() -> reflections.saveDraft(LESSON, REFLECTION, "第一个窗口", 0));

        assertThatThrownBy(() -> asStudent(() -> reflections.saveDraft(LESSON, REFLECTION, "第二个窗口", 0)))
                .isInstanceOf(Conflict.class);
        assertThat(asStudent(() -> reflections.saveDraft(LESSON, REFLECTION, "接着写", first.number()))
                        .number())
                .isEqualTo(first.number() + 1);
    }

    @Test
    void onlyTheOwnTeacherReadsAReflectionAndTheWriterSeesIt() throws Exception {
        open();
        String text = "我原来以为健康就是没病。".repeat(10);
        asStudent(() -> {
            reflections.handIn(LESSON, REFLECTION, text, 0);
            return true;
        });
        long id = number("SELECT id FROM journal.reflection WHERE person_id = " + student.personId());
        Identity teacher = identity(number("SELECT id FROM people.person WHERE number = 'teacher01'"), Role.INSTRUCTOR);
        Identity stranger =
                identity(number("SELECT id FROM people.person WHERE number = 'teacher02'"), Role.INSTRUCTOR);
        teach(teacher);

        assertThatThrownBy(() -> currentUser.as(stranger, () -> teaching.read(id)))
                .isInstanceOf(NotFound.class);
        assertThat(currentUser.as(teacher, () -> teaching.read(id)).text()).isEqualTo(text);
        assertThat(asStudent(() -> reflections.reads(LESSON, REFLECTION))).hasSize(1);
        assertThatThrownBy(() -> asStudent(() -> reflections.saveDraft(LESSON, REFLECTION, "再改", 1)))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void aPhotographOfATrainingIsSeenByWhoHasReadTheText() throws Exception {
        asStudent(() -> reading.open(DRAWN));
        asStudent(() -> add(photograph()));
        asStudent(() -> {
            reflections.handIn(DRAWN, TRAINING, "见照片", 0);
            return true;
        });
        long id = number("SELECT id FROM journal.reflection WHERE person_id = " + student.personId());
        long picture = asStudent(() -> pictures.own(DRAWN, TRAINING)).get(0);
        Identity teacher = identity(number("SELECT id FROM people.person WHERE number = 'teacher01'"), Role.INSTRUCTOR);
        teach(teacher);

        assertThatThrownBy(() -> currentUser.as(teacher, () -> teaching.picture(id, picture)))
                .isInstanceOf(NotFound.class);
        currentUser.as(teacher, () -> teaching.read(id));
        assertThat(currentUser.as(teacher, () -> teaching.pictures(id))).containsExactly(picture);
        assertThat(currentUser.as(teacher, () -> teaching.picture(id, picture))).startsWith(0xff, 0xd8);
        assertThat(asStudent(() -> pictures.open(DRAWN, TRAINING, picture))).startsWith(0xff, 0xd8);
        assertThatThrownBy(() -> asStudent(() -> add(photograph()))).isInstanceOf(Conflict.class);
        assertThat(asStudent(reflections::all).stream()
                        .filter(one -> one.place().blockId().equals(TRAINING)))
                .singleElement()
                .satisfies(one -> assertThat(one.state()).isEqualTo(OwnWriting.State.HANDED_IN))
                .satisfies(one -> assertThat(one.reads()).isEqualTo(1));
    }

    @Test
    void aTrainingThatAsksForNoPictureTakesNone() {
        open();

        assertThatThrownBy(() -> asStudent(() -> {
                    pictures.add(LESSON, "L1-T1", photograph());
                    return true;
                }))
                .isInstanceOf(NotFound.class);
    }

    private boolean add(byte[] photograph) {
        pictures.add(DRAWN, TRAINING, photograph);
        return true;
    }

    private static byte[] photograph() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(40, 20, BufferedImage.TYPE_INT_RGB), "jpg", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    @Test
    void whatAReflectionSaysIsInNoAuditEntry() throws Exception {
        open();
        asStudent(() -> {
            reflections.handIn(LESSON, REFLECTION, "心里的话".repeat(30), 0);
            return true;
        });

        assertThat(
                        number(
                                "SELECT count(*) FROM shared.audit_entry WHERE concat(action, subject, before, after) LIKE '%心里的话%'"))
                .isZero();
    }

    private OpenLesson open() {
        return asStudent(() -> {
            OpenLesson lesson = reading.open(LESSON);
            reading.visit(LESSON, PAGE);
            return lesson;
        });
    }

    private PageReport report(int seconds) {
        return asStudent(() -> reading.report(LESSON, PAGE, seconds));
    }

    private void finish(String lesson, LessonPage page) throws Exception {
        asStudent(() -> {
            reading.visit(lesson, page.id());
            return true;
        });
        passed(60);
        asStudent(() -> reading.report(lesson, page.id(), 30));
        for (Block block : page.blocks()) {
            if (block instanceof Block.SelfCheck check) {
                asStudent(() -> checks.answer(lesson, check.id(), right(check)));
            } else if (block instanceof Block.Reflection task) {
                asStudent(() -> {
                    reflections.handIn(lesson, task.id(), "字".repeat(task.min()), 0);
                    return true;
                });
            }
        }
    }

    private static Set<Integer> right(Block.SelfCheck check) {
        return IntStream.range(0, check.options().size())
                .filter(place -> check.options().get(place).right())
                .boxed()
                .collect(Collectors.toSet());
    }

    private void passed(int seconds) throws Exception {
        run("UPDATE lessons.page_progress SET reported_at = now() - interval '" + seconds
                + " seconds' WHERE person_id = " + student.personId());
    }

    private void newVersion() throws Exception {
        run("""
                INSERT INTO lessons.lesson_version (lesson_id, number, hash, title, summary, minutes, online_hours, page_count,
                                            content, created_at)
                SELECT lesson_id, number + 1, hash || '-next', '新的标题', summary, minutes, online_hours, page_count,
                       jsonb_set(content, '{title}', '"新的标题"'), now()
                  FROM lessons.lesson_version WHERE lesson_id = 'L1' ORDER BY number DESC LIMIT 1""");
    }

    private void teach(Identity teacher) throws Exception {
        long section = number("""
                WITH opened AS (
                    INSERT INTO course.offering (course_id, term_id) SELECT c.id, t.id FROM course.course c, course.term t LIMIT 1
                        ON CONFLICT (course_id, term_id) DO UPDATE SET term_id = excluded.term_id RETURNING id)
                INSERT INTO course.section (offering_id, code, name)
                SELECT id, 'reading-' || gen_random_uuid(), '读书班' FROM opened RETURNING id""");
        run("INSERT INTO course.section_teacher VALUES (" + section + ", " + teacher.personId() + ")");
        run("INSERT INTO course.enrolment (section_id, person_id, enrolled_at) VALUES (" + section + ", "
                + student.personId() + ", now())");
    }

    private <T> T asStudent(Supplier<T> call) {
        return currentUser.as(student, call);
    }

    private static Identity identity(long personId, Role role) {
        return new Identity(personId, "reader", "读者", List.of(new Grant(role, null)), false);
    }

    private void run(String sql) throws Exception {
        transaction.begin();
        em.createNativeQuery(sql).executeUpdate();
        transaction.commit();
    }

    private long number(String sql) throws Exception {
        transaction.begin();
        try {
            return ((Number) em.createNativeQuery(sql).getSingleResult()).longValue();
        } finally {
            transaction.commit();
        }
    }
}
