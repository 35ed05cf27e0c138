package org.xinke.shared.sql;

import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Over one connection, whose transaction is its holder's. It fails as the other way does. */
record SqlByConnection(Connection connection) implements SqlWay {
    /** As {@link SqlText} writes it; no other question mark is left in the text. */
    private static final Pattern MARK = Pattern.compile("\\?(\\d+) ");

    private static final Memo<String, Marked> KNOWN = new Memo<>(SqlByConnection::marked, 500);

    @Override
    public List<?> rows(String text, List<@Nullable Object> values, int most) {
        try (PreparedStatement statement = prepare(text, values)) {
            statement.setMaxRows(most);
            try (ResultSet rows = statement.executeQuery()) {
                int columns = rows.getMetaData().getColumnCount();
                List<@Nullable Object> all = new ArrayList<>();
                while (rows.next()) {
                    all.add(columns == 1 ? rows.getObject(1) : row(rows, columns));
                }
                return all;
            }
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }

    @Override
    public int run(String text, List<@Nullable Object> values) {
        try (PreparedStatement statement = prepare(text, values)) {
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }

    private static @Nullable Object[] row(ResultSet rows, int columns) throws SQLException {
        @Nullable Object[] row = new Object[columns];
        for (int i = 0; i < columns; i++) {
            row[i] = rows.getObject(i + 1);
        }
        return row;
    }

    private PreparedStatement prepare(String text, List<@Nullable Object> values) throws SQLException {
        Marked marked = KNOWN.of(text);
        PreparedStatement statement = connection.prepareStatement(marked.text());
        for (int i = 0; i < marked.order().size(); i++) {
            statement.setObject(i + 1, values.get(marked.order().get(i) - 1));
        }
        return statement;
    }

    private static Marked marked(String text) {
        return new Marked(
                MARK.matcher(text).replaceAll("? "),
                MARK.matcher(text)
                        .results()
                        .map(mark -> Integer.valueOf(mark.group(1)))
                        .toList());
    }

    /** @param order which value stands at each question mark */
    private record Marked(String text, List<Integer> order) {}
}
