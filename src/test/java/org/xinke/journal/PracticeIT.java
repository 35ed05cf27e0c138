package org.xinke.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.util.List;
import java.util.function.Supplier;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.xinke.lessons.Reading;
import org.xinke.shared.Conflict;
import org.xinke.shared.CurrentUser;
import org.xinke.shared.Forbidden;
import org.xinke.shared.Grant;
import org.xinke.shared.Identity;
import org.xinke.shared.NotFound;
import org.xinke.shared.Role;
import org.xinke.shared.RuleViolation;

/** Practice sheets on PostgreSQL: for their author alone, never overwritten unseen, erased for good. */
@ExtendWith(ArquillianExtension.class)
class PracticeIT {
    private static final String LESSON = "L2";
    private static final String BLOCK = "L2-B1";

    @Inject
    Reading reading;

    @Inject
    PracticeSheets sheets;

    @Inject
    CurrentUser currentUser;

    @PersistenceContext
    EntityManager em;

    @Resource
    UserTransaction transaction;

    private Identity student = identity(0, Role.STUDENT);

    @BeforeEach
    void somebodyNew() throws Exception {
        student = somebody();
    }

    @Test
    void beforeTheFirstThereIsABlankSheet() {
        open(student);

        assertThat(own()).isEqualTo(new PracticeSheet("", 0, null));
    }

    @Test
    void whatIsKeptComesBackToItsAuthor() {
        open(student);
        SavedDraft saved = save("{\"step\":\"周三去答疑\"}", 0);

        assertThat(own().sheet()).isEqualTo("{\"step\":\"周三去答疑\"}");
        assertThat(own().number()).isEqualTo(saved.number());
    }

    @Test
    void anotherStudentFindsNothing() throws Exception {
        open(student);
        save("只给自己", 0);
        Identity stranger = somebody();
        open(stranger);

        assertThat(currentUser.as(stranger, () -> sheets.own(LESSON, BLOCK)).sheet())
                .isEmpty();
        currentUser.as(stranger, () -> sheets.save(LESSON, BLOCK, "陌生人的", 0));
        currentUser.as(stranger, () -> {
            sheets.erase(LESSON, BLOCK);
            return true;
        });
        assertThat(own().sheet()).isEqualTo("只给自己");
    }

    @Test
    void everyRoleButStudentsIsRefused() {
        open(student);
        save("只给自己", 0);
        for (Role role : Role.values()) {
            if (role != Role.STUDENT) {
                Identity staff = identity(student.personId(), role);
                assertThatThrownBy(() -> currentUser.as(staff, () -> sheets.own(LESSON, BLOCK)))
                        .as(role.name())
                        .isInstanceOf(Forbidden.class);
                assertThatThrownBy(() -> currentUser.as(staff, () -> sheets.save(LESSON, BLOCK, "", 0)))
                        .as(role.name())
                        .isInstanceOf(Forbidden.class);
                assertThatThrownBy(() -> currentUser.as(staff, sheets::all))
                        .as(role.name())
                        .isInstanceOf(Forbidden.class);
            }
        }
    }

    @Test
    void whoNeverOpenedTheLessonHasNoSheetOfIt() {
        assertThatThrownBy(this::own).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> save("一", 0)).isInstanceOf(NotFound.class);
    }

    @Test
    void whatIsNotedAtACaseIsKeptLikeASheet() throws Exception {
        open(student);
        asStudent(() -> sheets.save(LESSON, "L2-CASE-Q1", "她在等一个回音", 0));

        assertThat(asStudent(() -> sheets.own(LESSON, "L2-CASE-Q1")).sheet()).isEqualTo("她在等一个回音");
        assertThat(number("SELECT count(*) FROM lessons.case_answer WHERE person_id = " + student.personId()))
                .isZero();
    }

    @Test
    void whatIsNoPracticePieceIsNotThere() {
        open(student);

        assertThatThrownBy(() -> asStudent(() -> sheets.save(LESSON, "L2-R1", "一", 0)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void aSecondDeviceCannotOverwriteUnseen() {
        open(student);
        SavedDraft first = save("第一台", 0);

        assertThatThrownBy(() -> save("第二台", 0)).isInstanceOf(Conflict.class);
        assertThat(own().sheet()).isEqualTo("第一台");
        assertThat(save("接着写", first.number()).number()).isGreaterThan(first.number());
    }

    @Test
    void theSameSheetSentTwiceIsNoConflict() {
        open(student);
        save("一样的", 0);

        assertThat(save("一样的", 0).number()).isPositive();
    }

    @Test
    void anErasedSheetIsGoneAndNoOldDeviceBringsItBack() throws Exception {
        open(student);
        int old = save("旧的", 0).number();
        asStudent(() -> {
            sheets.erase(LESSON, BLOCK);
            return true;
        });
        assertThat(number("SELECT count(*) FROM journal.practice_sheet WHERE person_id = " + student.personId()))
                .isZero();
        assertThatThrownBy(() -> save("旧设备", old)).isInstanceOf(Conflict.class);

        save("新的", 0);
        assertThatThrownBy(() -> save("旧设备", old)).isInstanceOf(Conflict.class);
        assertThat(own().sheet()).isEqualTo("新的");
    }

    @Test
    void aBookIsNotASheet() {
        open(student);

        assertThat(save("字".repeat(PracticeSheets.LONGEST), 0).number()).isPositive();
        assertThatThrownBy(() -> save("字".repeat(PracticeSheets.LONGEST + 1), 0))
                .isInstanceOf(RuleViolation.class);
    }

    @Test
    void allPiecesAreListedWithTheirLastChangeAndWithoutTheirWords() {
        open(student);
        save("只给自己", 0);

        List<PracticeLine> lines = asStudent(() -> sheets.all());
        assertThat(lines)
                .extracting(PracticeLine::piece)
                .contains(
                        "breathing",
                        "abc-sheet",
                        "time-wheel",
                        "goal-sheet",
                        "support-map",
                        "values-sort",
                        "support-card");
        assertThat(lines)
                .filteredOn(line -> line.savedAt() != null)
                .extracting(PracticeLine::blockId)
                .containsExactly(BLOCK);
        assertThat(lines)
                .filteredOn(PracticeLine::opened)
                .extracting(PracticeLine::lessonId)
                .containsOnly(LESSON);
        assertThat(lines.toString()).doesNotContain("只给自己");
    }

    @Test
    void whatASheetSaysIsInNoAuditEntry() throws Exception {
        open(student);
        save("心里的话", 0);

        assertThat(
                        number(
                                "SELECT count(*) FROM shared.audit_entry WHERE concat(action, subject, before, after) LIKE '%心里的话%'"))
                .isZero();
    }

    private PracticeSheet own() {
        return asStudent(() -> sheets.own(LESSON, BLOCK));
    }

    private SavedDraft save(String sheet, int number) {
        return asStudent(() -> sheets.save(LESSON, BLOCK, sheet, number));
    }

    private void open(Identity reader) {
        currentUser.as(reader, () -> reading.open(LESSON));
    }

    private <T> T asStudent(Supplier<T> call) {
        return currentUser.as(student, call);
    }

    private Identity somebody() throws Exception {
        return identity(number("""
                INSERT INTO people.person (number, name, kind, status, class_id)
                SELECT 'practice-' || gen_random_uuid(), '练习者', 'STUDENT', 'ENROLLED', (SELECT min(id) FROM people.school_class)
                RETURNING id"""), Role.STUDENT);
    }

    private static Identity identity(long personId, Role role) {
        return new Identity(personId, "practice", "练习者", List.of(new Grant(role, null)), false);
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
