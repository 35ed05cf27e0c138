package org.xinke.watch.backup;

import java.util.Arrays;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;

/** What the migrations have made of a database, or would make of it: their numbers and sums. */
final class SchemaVersion {
    private final Flyway flyway;

    SchemaVersion(DatabasePlace place) {
        this.flyway = Flyway.configure(SchemaVersion.class.getClassLoader())
                .dataSource(place.url(), place.user(), place.password())
                .load();
    }

    List<String> there() {
        return lines(flyway.info().applied());
    }

    /** Makes the schema of this version, unless the copy is of another. */
    void make(List<String> wanted) {
        List<String> ours = lines(flyway.info().all());
        if (!ours.equals(wanted)) {
            throw new Refused(
                    "the copy is of another version of the schema (%s, here is %s): restore it with the version"
                                    .formatted(last(wanted), last(ours))
                            + " that made it, then upgrade. Nothing was done");
        }
        flyway.migrate();
    }

    /** Without the repeatable ones: they hold no data, and every start brings them up to date. */
    private static List<String> lines(MigrationInfo[] migrations) {
        return Arrays.stream(migrations)
                .filter(one -> one.getVersion() != null)
                .map(one -> one.getVersion() + " " + one.getChecksum())
                .toList();
    }

    private static String last(List<String> versions) {
        return versions.isEmpty() ? "none" : versions.get(versions.size() - 1);
    }
}
