package org.xinke.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The database of the running application, for what a test must arrange, or know, that no page tells. */
public final class Data {
    private Data() {}

    public static void change(String sql, Object... values) {
        try (Connection connection = connect();
                PreparedStatement statement = prepared(connection, sql, values)) {
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The first column of every row. */
    public static List<String> texts(String sql, Object... values) {
        try (Connection connection = connect();
                PreparedStatement statement = prepared(connection, sql, values);
                ResultSet rows = statement.executeQuery()) {
            List<String> all = new ArrayList<>();
            while (rows.next()) {
                all.add(String.valueOf(rows.getString(1)));
            }
            return all;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public static String text(String sql, Object... values) {
        return texts(sql, values).get(0);
    }

    public static long number(String sql, Object... values) {
        return Long.parseLong(text(sql, values));
    }

    /** Runs it in a transaction that stays open until it is closed, and changes nothing. */
    public static AutoCloseable hold(String sql) throws SQLException {
        Connection connection = connect();
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
        return () -> {
            connection.rollback();
            connection.close();
        };
    }

    private static PreparedStatement prepared(Connection connection, String sql, Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }

    private static Connection connect() throws SQLException {
        Map<String, String> settings = Running.server().environment();
        return DriverManager.getConnection(
                Objects.requireNonNull(settings.get("XINKE_DB_URL")),
                settings.get("XINKE_DB_USER"),
                settings.get("XINKE_DB_PASSWORD"));
    }
}
