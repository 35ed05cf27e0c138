package org.xinke.launch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** A database with nothing in it for one test class: the PostgreSQL of the launcher, on files that are thrown away. */
public final class ScratchDatabase implements AutoCloseable {
    private final Database database;
    private final Supervisor supervisor;

    private ScratchDatabase(Database database, Supervisor supervisor) {
        this.database = database;
        this.supervisor = supervisor;
    }

    public static ScratchDatabase start(Path directory) throws IOException, InterruptedException {
        DataDir data = new DataDir(directory);
        data.create();
        Path programs = DemoSettings.fromSystemProperties().postgres();
        Cluster cluster = new Cluster(data.cluster(), PostgresUser.find());
        Database database = new Database(new PostgresBinaries(programs), cluster, new Secrets(data.secrets()));
        database.choosePort();
        Supervisor supervisor = new Supervisor(database, data, Console.silent());
        supervisor.start();
        return new ScratchDatabase(database, supervisor);
    }

    /** As the owner of the schema, like the migrations. */
    public DataSource dataSource() {
        return source("XINKE_DB_OWNER_USER", "XINKE_DB_OWNER_PASSWORD");
    }

    /** As the application's role. */
    public DataSource applicationSource() {
        return source("XINKE_DB_USER", "XINKE_DB_PASSWORD");
    }

    public Map<String, String> settings() {
        return database.settings();
    }

    private DataSource source(String user, String password) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(settings().get("XINKE_DB_URL"));
        source.setUser(settings().get(user));
        source.setPassword(settings().get(password));
        return source;
    }

    @Override
    public void close() throws InterruptedException {
        supervisor.stop();
    }
}
