package org.xinke.testing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** A token of the running application, put straight into its database: only an administrator's page makes them. */
public final class ApiToken {
    private ApiToken() {}

    /** @param scopes names of the feed's scopes, with commas */
    public static String reading(String scopes) {
        return make(scopes, "365 days");
    }

    public static String expired(String scopes) {
        return make(scopes, "-1 days");
    }

    public static String revoked(String scopes) {
        String secret = make(scopes, "365 days");
        run("UPDATE feed.api_token SET revoked_at = now() - INTERVAL '1 second' WHERE hash = ?", secret);
        return secret;
    }

    private static void run(String sql, String secret) {
        try (Connection database = connection();
                PreparedStatement statement = database.prepareStatement(sql)) {
            statement.setBytes(1, hash(secret));
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Connection connection() throws SQLException {
        Map<String, String> settings = Running.server().environment();
        return DriverManager.getConnection(
                Objects.requireNonNull(settings.get("XINKE_DB_URL")),
                settings.get("XINKE_DB_USER"),
                settings.get("XINKE_DB_PASSWORD"));
    }

    private static byte[] hash(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String make(String scopes, String life) {
        String secret = "xk_test" + UUID.randomUUID();
        try (Connection database = connection();
                PreparedStatement insert = database.prepareStatement("""
                        INSERT INTO feed.api_token (name, hash, scopes, created_by, created_at, expires_at)
                        SELECT 'test', ?, ?, id, now() - INTERVAL '2 days', now() + CAST(? AS interval)
                          FROM people.person WHERE number = 'admin01'""")) {
            insert.setBytes(1, hash(secret));
            insert.setString(2, scopes);
            insert.setString(3, life);
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return secret;
    }
}
