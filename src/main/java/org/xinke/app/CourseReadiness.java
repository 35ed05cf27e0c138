package org.xinke.app;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.xinke.content.ContentError;

/** Ready when there is a course to teach. The newest files may be wrong: then the course of before goes on. */
@Readiness
@ApplicationScoped
public class CourseReadiness implements HealthCheck {
    private static final String NAME = "content";

    @Resource(lookup = "java:app/jdbc/xinke")
    DataSource dataSource;

    @Inject
    CourseLoading courseLoading;

    private volatile boolean there;

    @Override
    public HealthCheckResponse call() {
        if (!there) {
            there = courseExists();
        }
        String error = courseLoading.firstError().map(CourseReadiness::ascii).orElse("");
        var response = HealthCheckResponse.named(NAME).status(there);
        return (error.isEmpty() ? response : response.withData("error", error)).build();
    }

    /** The probe's JSON is written in ISO 8859-1. */
    private static String ascii(ContentError error) {
        return error.place() + ": " + error.english();
    }

    private boolean courseExists() {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement query = connection.prepareStatement("SELECT EXISTS (SELECT 1 FROM course.course)");
                ResultSet answer = query.executeQuery()) {
            return answer.next() && answer.getBoolean(1);
        } catch (SQLException e) {
            return false;
        }
    }
}
