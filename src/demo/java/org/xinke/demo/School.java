package org.xinke.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.logging.Logger;
import org.xinke.shared.Allowed;
import org.xinke.shared.Role;
import org.xinke.signin.password.Passwords;

/**
 * Fictitious people, their sections and the teaching plan that binds them, made by SQL so that 10,000 take seconds. Students are
 * {@code 20260001}…; running again adds who is missing and changes nobody.
 */
@ApplicationScoped
@Transactional
public class School {
    /** Of everybody in it; a test in the browser signs in by it too. */
    public static final String PASSWORD = "xinke-demo-2026";

    private static final Logger LOG = Logger.getLogger(School.class.getName());

    private static final List<String> SCRIPTS = List.of("people.sql", "sections.sql", "coverage.sql", "exams.sql");

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    @Inject
    Passwords passwords;

    @Allowed(Role.SYSTEM)
    public void make(int students) {
        String hash = passwords.hash(PASSWORD);
        SCRIPTS.forEach(name -> run(name, students, hash));
        LOG.info(() -> "demo people are there: " + students + " students");
    }

    /** A term under way: what they have read, which classes they came to, what they earned so far, the grades of one section, and what they were told. */
    @Allowed(Role.SYSTEM)
    public void progress(int students) {
        run("progress.sql", students, "");
        run("sessions.sql", students, "");
        run("activities.sql", students, "");
        run("hours.sql", students, "");
        run("grades.sql", students, "");
        run("notices.sql", students, "");
    }

    private void run(String name, int students, String hash) {
        for (String statement : script(name).split(";\\s*\\n")) {
            if (!statement.isBlank()) {
                execute(statement, students, hash);
            }
        }
    }

    private void execute(String statement, int students, String hash) {
        String sql = statement
                .replace(":students", String.valueOf(students))
                .replace(":hash", "'" + hash + "'")
                .replace(
                        ":now",
                        "TIMESTAMPTZ '" + Timestamp.from(clock.instant()).toInstant() + "'");
        em.createNativeQuery(sql).executeUpdate();
    }

    private static String script(String name) {
        try (InputStream in = Objects.requireNonNull(School.class.getResourceAsStream(name))) {
            String all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return String.join(
                    "\n",
                    Arrays.stream(all.split("\n"))
                            .filter(line -> !line.startsWith("--"))
                            .toList());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
