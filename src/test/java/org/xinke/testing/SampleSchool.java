package org.xinke.testing;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import javax.sql.DataSource;
import org.xinke.coverage.Coverage;
import org.xinke.shared.CurrentUser;
import org.xinke.signin.password.Passwords;

/** The small school in which the container tests begin; it goes into the deployment with them. Who changes people takes new ones. */
@Singleton
@Startup
@DependsOn("Startup")
@TransactionManagement(TransactionManagementType.BEAN)
public class SampleSchool {
    /** Of everybody in it. */
    public static final String PASSWORD = "of-the-sample-school";

    static final String SCRIPT = "school.sql";

    private static final int BEFORE_FIRST_NEWCOMER = 20_268_000;

    private static final String NEWCOMER = """
            INSERT INTO people.person (number, name, kind, status, class_id)
            SELECT '%1$s', '新生', 'STUDENT', 'ENROLLED', id FROM people.school_class WHERE code = 'M0401-2601';
            INSERT INTO people.role_grant (person_id, role) SELECT id, 'STUDENT' FROM people.person WHERE number = '%1$s';
            INSERT INTO course.enrolment (section_id, person_id, enrolled_at)
            SELECT s.id, p.id, now() FROM course.section s CROSS JOIN people.person p
             WHERE s.code = '2026-2027-1-003' AND p.number = '%1$s'""";

    private static final String ACCOUNTS = """
            INSERT INTO signin.account (person_id, password_hash, must_change, changed_at)
            SELECT id, ?, false, now() FROM people.person
             WHERE number LIKE ? AND id NOT IN (SELECT person_id FROM signin.account)""";

    @Resource(lookup = "java:app/jdbc/xinke")
    DataSource dataSource;

    @Inject
    CurrentUser currentUser;

    @Inject
    Coverage coverage;

    @Inject
    Passwords passwords;

    private String hash = "";

    private int newcomers;

    @PostConstruct
    public void found() {
        hash = passwords.hash(PASSWORD);
        add(script(), "%");
    }

    /** Somebody new, in class and section, bound by the plan. @return the number */
    public String student() {
        newcomers++;
        String number = String.valueOf(BEFORE_FIRST_NEWCOMER + newcomers);
        add(NEWCOMER.formatted(number), number);
        return number;
    }

    private void add(String sql, String numbers) {
        try (Connection connection = dataSource.getConnection();
                Statement people = connection.createStatement();
                PreparedStatement accounts = connection.prepareStatement(ACCOUNTS)) {
            people.execute(sql);
            accounts.setString(1, hash);
            accounts.setString(2, numbers);
            accounts.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        currentUser.asSystem(coverage::derive);
    }

    private static String script() {
        try (InputStream in = Objects.requireNonNull(SampleSchool.class.getResourceAsStream(SCRIPT))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
