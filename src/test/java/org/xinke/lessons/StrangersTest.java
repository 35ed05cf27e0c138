package org.xinke.lessons;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.security.RolesAllowed;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.xinke.lessons.rest.LessonProgressResource;
import org.xinke.shared.Allowed;
import org.xinke.shared.CurrentUser;
import org.xinke.shared.Grant;
import org.xinke.shared.Identity;
import org.xinke.shared.NotFound;
import org.xinke.shared.Role;
import org.xinke.shared.sql.NoRows;

/** What is not the caller's own answers like what does not exist. */
class StrangersTest {
    private final CurrentUser currentUser = new CurrentUser();
    private final Clock clock = Clock.fixed(Instant.parse("2026-09-07T08:00:00Z"), ZoneOffset.UTC);
    private final Identity stranger = new Identity(7, "20260007", "云知秋", List.of(new Grant(Role.STUDENT, null)), false);

    @Test
    void nobodyReportsForAPageThatTheyNeverOpened() {
        assertThatThrownBy(() -> asStranger(() -> reading().report("L1", "L1-P1", 15)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void nobodyAnswersInALessonThatTheyNeverOpened() {
        SelfChecks checks = new SelfChecks();
        checks.sql = NoRows.sql();
        checks.readings = readings();
        checks.currentUser = currentUser;

        assertThatThrownBy(() -> asStranger(() -> checks.answer("L1", "L1-C1", Set.of(0))))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void onlyStudentsReportProgress() {
        assertThat(LessonProgressResource.class
                        .getAnnotation(RolesAllowed.class)
                        .value())
                .containsExactly(Role.Names.STUDENT);
        assertThat(roles(Reading.class)).containsOnly(Role.STUDENT);
        assertThat(roles(CaseNotes.class)).containsOnly(Role.STUDENT);
    }

    @Test
    void whatAStudentWroteIsInNoLog() {
        assertThat(new CaseNotes.Note("Q1", "心里的话").toString()).doesNotContain("心里的话");
    }

    private Reading reading() {
        Reading reading = new Reading();
        reading.sql = NoRows.sql();
        reading.clock = clock;
        reading.currentUser = currentUser;
        reading.readings = readings();
        return reading;
    }

    private Readings readings() {
        Readings readings = new Readings();
        readings.sql = NoRows.sql();
        readings.currentUser = currentUser;
        return readings;
    }

    private <T> T asStranger(Supplier<T> call) {
        return currentUser.as(stranger, call);
    }

    private static Stream<Role> roles(Class<?> useCases) {
        return Arrays.stream(useCases.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
                .map(StrangersTest::rule)
                .flatMap(rule -> Arrays.stream(rule.value()));
    }

    private static Allowed rule(Method method) {
        Allowed rule = method.getAnnotation(Allowed.class);
        assertThat(rule).as(method.getName()).isNotNull();
        return rule;
    }
}
