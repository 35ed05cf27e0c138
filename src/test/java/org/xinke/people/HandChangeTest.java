package org.xinke.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.xinke.shared.RuleViolation;

class HandChangeTest {
    private static final Person STUDENT =
            new Person(1, "2026001", "云知秋", PersonKind.STUDENT, StudentStatus.ENROLLED, 7L, "软件2601班", 3);
    private static final Person TEACHER = new Person(2, "T001", "林老师", PersonKind.STAFF, null, null, null, 0);

    @Test
    void blanksAroundANameAreNoOtherName() {
        HandChange order = order(" 云知秋 ", null, null);
        assertThat(order.renames(STUDENT)).isFalse();
        assertThat(code(STUDENT, order)).isEqualTo("people.error.nothing");
    }

    @Test
    void theSameClassAndTheSameStatusAreNoChange() {
        HandChange order = order("云知秋", 7L, StudentStatus.ENROLLED);
        assertThat(order.movesClass(STUDENT)).isFalse();
        assertThat(order.changesStatus(STUDENT)).isFalse();
        assertThat(code(STUDENT, order)).isEqualTo("people.error.nothing");
    }

    @Test
    void eachPartAloneIsAChange() {
        order("云听雨", null, null).refuseNonsense(STUDENT);
        order("云知秋", 8L, null).refuseNonsense(STUDENT);
        order("云知秋", null, StudentStatus.SUSPENDED).refuseNonsense(STUDENT);
    }

    @Test
    void nobodyIsWithoutAName() {
        assertThat(code(STUDENT, order("  ", 8L, null))).isEqualTo("people.error.name");
    }

    @Test
    void staffHaveNeitherClassNorStatus() {
        assertThat(code(TEACHER, order("林老师", 8L, null))).isEqualTo("people.error.staffHaveNoClass");
        assertThat(code(TEACHER, order("林教授", null, StudentStatus.ENROLLED)))
                .isEqualTo("people.error.staffHaveNoClass");
        order("林教授", null, null).refuseNonsense(TEACHER);
    }

    @Test
    void whoHasLeftStudiesHereNoMoreWhoRestsDoes() {
        assertThat(STUDENT.studiesHere()).isTrue();
        assertThat(TEACHER.studiesHere()).isFalse();
        assertThat(StudentStatus.SUSPENDED.gone()).isFalse();
        assertThat(StudentStatus.MAJOR_CHANGED.gone()).isFalse();
        assertThat(StudentStatus.TRANSFERRED_OUT.gone()).isTrue();
        assertThat(StudentStatus.WITHDRAWN.gone()).isTrue();
        assertThat(StudentStatus.GRADUATED.gone()).isTrue();
    }

    private static HandChange order(String name, @Nullable Long classId, @Nullable StudentStatus status) {
        return new HandChange(name, classId, status, "教务〔2026〕12 号", 3);
    }

    private static String code(Person person, HandChange order) {
        RuleViolation[] refused = new RuleViolation[1];
        assertThatThrownBy(() -> order.refuseNonsense(person))
                .isInstanceOfSatisfying(RuleViolation.class, violation -> refused[0] = violation);
        return refused[0].code();
    }
}
