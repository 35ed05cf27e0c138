package org.xinke.journal;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.xinke.journal.rest.PracticeResource;
import org.xinke.shared.Allowed;
import org.xinke.shared.Role;

/** What a student writes in a practice piece has one door, and only its author goes through it. */
class PracticeWallTest {
    @Test
    void oneClassTouchesTheSheets() throws IOException {
        assertThat(filesThatName("src/main/java", "practice_sheet")).containsExactly("PracticeSheets.java");
        assertThat(filesThatName("src/main/resources/db/migration", "practice_sheet"))
                .containsExactly("V008__journal.sql", "V031__journal_sealed.sql");
        assertThat(filesThatName("src/demo", "practice_sheet")).isEmpty();
    }

    @Test
    void onlyStudentsMayAskAndNobodyAsksForAnother() {
        for (Method method : PracticeSheets.class.getDeclaredMethods()) {
            if (Modifier.isPublic(method.getModifiers()) && !method.isSynthetic()) {
                assertThat(method.getAnnotation(Allowed.class).value())
                        .as(method.getName())
                        .containsExactly(Role.STUDENT);
                assertThat(method.getParameterTypes()).as(method.getName()).doesNotContain(long.class, Long.class);
            }
        }
        assertThat(PracticeResource.class.getAnnotation(RolesAllowed.class).value())
                .containsExactly(Role.Names.STUDENT);
    }

    @Test
    void everyStatementNamesItsAuthor() throws IOException {
        String code = Files.readString(Path.of("src/main/java/org/xinke/journal/PracticeSheets.java"));
        for (String from :
                List.of("FROM journal.practice_sheet", "JOIN journal.practice_sheet", "INTO journal.practice_sheet")) {
            Arrays.stream(code.split(from))
                    .skip(1)
                    .map(rest -> rest.substring(0, Math.min(120, rest.length())))
                    .forEach(rest -> assertThat(rest).contains("person_id"));
        }
    }

    @Test
    void whatIsWrittenIsInNoLog() {
        assertThat(new PracticeSheet("心里的话", 3, null).toString()).doesNotContain("心里的话");
        assertThat(new PracticeResource.NewSheet("心里的话", 3).toString()).doesNotContain("心里的话");
    }

    private static Set<String> filesThatName(String root, String word) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(root))) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> read().apply(file).contains(word))
                    .map(file -> file.getFileName().toString())
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static Function<Path, String> read() {
        return file -> {
            try {
                return Files.readString(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
    }
}
