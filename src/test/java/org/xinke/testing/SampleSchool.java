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
import org.xinke.signin.Passwords;

/** The small school in which the container tests begin; it goes into the deployment with them. What a test changes it makes itself. */
@Singleton
@Startup
@DependsOn("Startup")
@TransactionManagement(TransactionManagementType.BEAN)
public class SampleSchool {
    /** Of everybody in it. */
    public static final String PASSWORD = "of-the-sample-school";

    static final String SCRIPT = "school.sql";

    @Resource(lookup = "java:app/jdbc/xinke")
    DataSource dataSource;

    @Inject
    CurrentUser currentUser;

    @Inject
    Coverage coverage;

    @PostConstruct
    public void found() {
        try (Connection connection = dataSource.getConnection();
                Statement school = connection.createStatement();
                PreparedStatement accounts = connection.prepareStatement(
                        "INSERT INTO signin.account (person_id, password_hash, must_change, changed_at) SELECT id, ?, false, now() FROM people.person")) {
            school.execute(script());
            accounts.setString(1, Passwords.hash(PASSWORD));
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
