package org.xinke.launch;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Database, object store and application server on one data directory: started in this order, stopped in the reverse. */
final class LocalStack implements AutoCloseable {

    private final DemoSettings settings;
    private final DataLock lock;
    private final Console console;
    private final Map<String, String> more;
    private final String vaultKey;
    private final Database database;
    private final ObjectStore objectStore;
    private final Supervisor databaseSupervisor;
    private final Supervisor objectStoreSupervisor;
    private final Supervisor serverSupervisor;
    private final DemoSettings second;
    private final Supervisor secondSupervisor;
    private volatile boolean closing;
    private boolean closed;

    /** Takes the data directory; starts nothing yet. */
    LocalStack(DemoSettings settings, Console console) throws IOException, InterruptedException {
        this(settings, console, Map.of());
    }

    /** @param more settings of the application */
    LocalStack(DemoSettings settings, Console console, Map<String, String> more)
            throws IOException, InterruptedException {
        this.settings = settings;
        this.more = more;
        this.console = console;
        DataDir data = new DataDir(settings.data());
        Preflight.writable(data);
        this.lock = DataLock.take(data);
        Secrets secrets = new Secrets(data.secrets());
        this.vaultKey = secrets.key("vault.key");
        Cluster cluster = new Cluster(data.cluster(), PostgresUser.find());
        this.database = new Database(new PostgresBinaries(settings.postgres()), cluster, secrets);
        this.objectStore = new ObjectStore(data, settings.s3proxy(), secrets);
        this.databaseSupervisor = new Supervisor(database, data, console);
        this.objectStoreSupervisor = new Supervisor(objectStore, data, console);
        this.serverSupervisor = new Supervisor(new AppServer(settings, data, this::environment), data, console);
        this.second = settings.onPort(FreePort.pick());
        DataDir secondData = secondData();
        this.secondSupervisor =
                new Supervisor(new AppServer(second, secondData, this::environment), secondData, console);
    }

    /** Returns when the application answers that it is ready. */
    void start() throws IOException, InterruptedException {
        startStores();
        serverSupervisor.start();
    }

    /** One more server on the same database and store; it has run and log directories of its own. */
    void startSecond() throws IOException, InterruptedException {
        secondData().create();
        secondSupervisor.start();
    }

    private DataDir secondData() {
        return new DataDir(settings.data().resolve("second"));
    }

    int secondPort() {
        return second.port();
    }

    Supervisor second() {
        return secondSupervisor;
    }

    void startStores() throws IOException, InterruptedException {
        for (Supervisor supervisor : inOrderOfStopping()) {
            supervisor.recover(); // before the checks: a left-over server would hold our port
        }
        check();
        database.choosePort();
        objectStore.choosePort();
        databaseSupervisor.start();
        objectStoreSupervisor.start();
    }

    private void check() throws IOException {
        Preflight.space(settings.data(), settings.freeBytes());
        Preflight.built(settings.war());
        Preflight.built(settings.payara());
        Preflight.built(settings.s3proxy());
        Preflight.port(settings.port());
    }

    /** The server's whole configuration, as MicroProfile Config reads it. */
    Map<String, String> environment() {
        Map<String, String> all = new TreeMap<>(Map.of(
                "XINKE_S3_ENDPOINT", objectStore.endpoint(),
                "XINKE_S3_ACCESS_KEY", objectStore.accessKey(),
                "XINKE_S3_SECRET_KEY", objectStore.secretKey(),
                "XINKE_S3_BUCKET", ObjectStore.BUCKET,
                "XINKE_CONTENT_DIR", settings.content().toString(),
                "XINKE_FEED_WEBHOOK_LOOPBACK", "true"));
        all.put("XINKE_VAULT_KEY", vaultKey);
        all.put("XINKE_FACTOR_ROLES", "none");
        all.put("XINKE_SETUP_HOURS", "0");
        // nobody listens there: the pages are those of a school that has mail, and nothing leaves this machine
        all.put("XINKE_NOTICES_MAIL_HOST", "127.0.0.1");
        all.put("XINKE_NOTICES_MAIL_PORT", "2525");
        all.put("XINKE_NOTICES_MAIL_SECURITY", "none");
        all.put("XINKE_NOTICES_MAIL_FROM", "xinke@school.example");
        all.putAll(database.settings());
        all.put("XINKE_DEMO_STUDENTS", String.valueOf(settings.students()));
        all.put("XINKE_DEMO_PROGRESS", String.valueOf(settings.progress()));
        all.put("XINKE_WARMING_URL", "http://127.0.0.1:" + settings.port());
        all.put("XINKE_WARMING_SECONDS", Boolean.getBoolean("demo.fullSpeed") ? "30" : "0");
        all.putAll(more);
        return all;
    }

    Supervisor database() {
        return databaseSupervisor;
    }

    Supervisor objectStore() {
        return objectStoreSupervisor;
    }

    Supervisor server() {
        return serverSupervisor;
    }

    /** True as soon as somebody asked for the end: what fails from then on is no failure. */
    boolean closing() {
        return closing;
    }

    @Override
    public void close() {
        closing = true;
        closeOnce();
    }

    private synchronized void closeOnce() {
        if (closed) {
            return;
        }
        closed = true;
        try {
            boolean any = false;
            for (Supervisor supervisor : inOrderOfStopping()) {
                any |= supervisor.stop();
            }
            lock.close();
            if (any) {
                console.step("已全部停止 · Everything is stopped");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new LaunchFailed("停止时出错 · cannot stop", e);
        }
    }

    private List<Supervisor> inOrderOfStopping() {
        return List.of(secondSupervisor, serverSupervisor, objectStoreSupervisor, databaseSupervisor);
    }
}
