package org.xinke.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/** One {@link MigratedDatabase} for all classes of a run that throw their transactions away: starting it takes longer than they do. */
public final class OneDatabase implements BeforeAllCallback {
    private @Nullable MigratedDatabase database;

    @Override
    public void beforeAll(ExtensionContext context) {
        database = context.getRoot()
                .getStore(Namespace.GLOBAL)
                .getOrComputeIfAbsent(OneDatabase.class, key -> started(), MigratedDatabase.class);
    }

    /** In a transaction that the test rolls back. */
    public Connection connection() throws SQLException {
        return Objects.requireNonNull(database).connection();
    }

    private static MigratedDatabase started() {
        try {
            return MigratedDatabase.start(Files.createTempDirectory("xinke-unit"));
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
