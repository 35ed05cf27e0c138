package org.xinke.hours;

import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.xinke.testing.OneDatabase;

/** Each test in a transaction that is thrown away. */
abstract class HoursCase {
    @RegisterExtension
    static final OneDatabase DATABASE = new OneDatabase();

    private Connection connection;
    HoursHouse house;

    @BeforeEach
    void begin() throws SQLException {
        connection = DATABASE.connection();
        house = new HoursHouse(connection);
    }

    @AfterEach
    void forget() throws SQLException {
        connection.rollback();
        connection.close();
    }
}
