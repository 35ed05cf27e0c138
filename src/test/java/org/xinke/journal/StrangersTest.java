package org.xinke.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Modifier;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.xinke.content.Block;
import org.xinke.journal.rest.ReflectionsResource;
import org.xinke.shared.Allowed;
import org.xinke.shared.CurrentUser;
import org.xinke.shared.Grant;
import org.xinke.shared.Identity;
import org.xinke.shared.NotFound;
import org.xinke.shared.Role;
import org.xinke.shared.sql.NoRows;

/** What a student wrote is for those who were named before it was written, and for nobody's log. */
class StrangersTest {
    private static final String WRITTEN = "心里的话";
    private static final Instant AT = Instant.parse("2026-09-07T08:00:00Z");

    @Test
    void aTeacherReadsNoReflectionOfAnotherSection() {
        ReflectionVault vault = new ReflectionVault();
        vault.sql = NoRows.sql();

        assertThatThrownBy(() -> vault.readAsTeacher(3, 42, AT)).isInstanceOf(NotFound.class);
    }

    @Test
    void aTeacherSeesNoPictureOfATextNotRead() {
        ReflectionReading reading = new ReflectionReading();
        reading.vault = new ReflectionVault();
        reading.vault.sql = NoRows.sql();
        reading.currentUser = new CurrentUser() {
            @Override
            public Identity get() {
                return new Identity(3, "T003", "云老师", List.of(new Grant(Role.INSTRUCTOR, null)), false);
            }
        };

        assertThatThrownBy(() -> reading.picture(42, 1)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> reading.pictures(42)).isInstanceOf(NotFound.class);
    }

    @Test
    void onlyStudentsWrite() {
        assertThat(roles(Reflections.class)).containsOnly(Role.STUDENT);
        assertThat(roles(Pictures.class)).containsOnly(Role.STUDENT);
        assertThat(roles(PracticeSheets.class)).containsOnly(Role.STUDENT);
    }

    @Test
    void onlyTeachersOpenReflections() {
        assertThat(roles(ReflectionReading.class)).containsOnly(Role.INSTRUCTOR, Role.LEAD);
    }

    @Test
    void whatAStudentWroteIsInNoLog() {
        assertThat(new ReflectionText(1, "云知秋", "L1", WRITTEN, AT).toString()).doesNotContain(WRITTEN);
        assertThat(new OwnReflection(1, Block.Readers.AUTHOR, WRITTEN, 1, AT, null).toString())
                .doesNotContain(WRITTEN);
        assertThat(new ReflectionsResource.Draft(WRITTEN, 1).toString()).doesNotContain(WRITTEN);
    }

    private static Stream<Role> roles(Class<?> useCases) {
        return Arrays.stream(useCases.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
                .map(method -> Objects.requireNonNull(method.getAnnotation(Allowed.class), method.getName()))
                .flatMap(rule -> Arrays.stream(rule.value()));
    }
}
