package org.xinke.launch;

import java.io.IOException;
import java.nio.file.Path;
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

    /** As the owner of the database, like the application. */
    public DataSource dataSource() {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(database.url());
        source.setUser(Database.NAME);
        source.setPassword(database.password());
        return source;
    }

    @Override
    public void close() throws InterruptedException {
        supervisor.stop();
    }
}
