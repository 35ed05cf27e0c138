package org.xinke.launch;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** The life of one process of a {@link Program}: born, ready, ended; written to its log and remembered in its pid file. */
final class Child {

    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration BETWEEN_NEWS = Duration.ofSeconds(15);

    // A terminal sends Ctrl-C to everyone in its session; ours must end in order, so each gets a session of its own.
    private static final List<String> OWN_SESSION = SystemCommand.exists("setsid") ? List.of("setsid") : List.of();

    private final Program program;
    private final PidFile pidFile;
    private final LogFile log;
    private final Console console;
    private volatile @Nullable Process process;

    Child(Program program, DataDir data, Console console) {
        this.program = program;
        this.console = console;
        this.pidFile = new PidFile(data.run().resolve(program.id() + ".pid"));
        this.log = new LogFile(data.logs(), program.id());
    }

    /** Ends what an earlier launcher left behind when it was killed, and begins a new log. */
    void recover() throws IOException, InterruptedException {
        Optional<ProcessHandle> orphan = pidFile.living();
        if (orphan.isEmpty()) {
            orphan = program.orphan();
        }
        if (orphan.isPresent()) {
            tell("正在停止上次遗留的%s · Stopping the %s left over from last time");
            end(orphan.get());
        }
        pidFile.delete();
        log.rotate();
    }

    void launch() throws IOException, InterruptedException {
        ProcessBuilder builder = program.command();
        builder.command(SystemCommand.join(OWN_SESSION, builder.command()));
        // Never a pipe: a process must be able to write when its launcher has been killed.
        builder.redirectErrorStream(true)
                .redirectOutput(Redirect.appendTo(log.path().toFile()));
        log.mark();
        Process born = builder.start();
        process = born;
        pidFile.write(born.toHandle());
    }

    /** True when it is ready, false when it ended instead; anything else is a failure. */
    boolean awaitReady() throws InterruptedException {
        long startedAt = System.nanoTime();
        long news = 1;
        while (isAlive()) {
            if (program.ready()) {
                return true;
            }
            Duration waited = Duration.ofNanos(System.nanoTime() - startedAt);
            giveUpWhenVain(waited);
            if (waited.compareTo(BETWEEN_NEWS.multipliedBy(news)) > 0) {
                news++;
                tell("  %s仍在启动 · The %s is still starting");
            }
            Thread.sleep(POLL.toMillis());
        }
        return false;
    }

    private void giveUpWhenVain(Duration waited) {
        if (program.hopeless(log)) {
            throw failure("启动失败", "could not start");
        }
        if (waited.compareTo(program.patience().toStart()) > 0) {
            throw failure(
                    "在 %d 秒内没有就绪".formatted(waited.toSeconds()), "was not ready within " + waited.toSeconds() + " s");
        }
    }

    private void tell(String format) {
        console.step(format.formatted(program.title().zh(), program.title().en()));
    }

    LaunchFailed failure(String zh, String en) {
        String message = "%s%s · The %s %s — 日志 log: %s"
                .formatted(program.title().zh(), zh, program.title().en(), en, log.path());
        return new LaunchFailed(message, log.firstErrors());
    }

    long pid() throws IOException {
        return pidFile.living().map(ProcessHandle::pid).orElse(0L);
    }

    boolean isAlive() {
        Process current = process;
        return current != null && current.isAlive();
    }

    void awaitDeath() throws InterruptedException {
        Process current = process;
        if (current != null) {
            current.waitFor();
        }
    }

    void kill() throws InterruptedException {
        Process current = process;
        if (current != null) {
            current.destroyForcibly().waitFor();
        }
    }

    void send(Signal signal) {
        Process current = process;
        if (current != null) {
            signal.toFamilyOf(current.toHandle());
        }
    }

    void end() throws InterruptedException {
        Process current = process;
        if (current != null && current.isAlive()) {
            end(current.toHandle());
        }
    }

    /** In order if it listens in time, by force otherwise. */
    private void end(ProcessHandle living) throws InterruptedException {
        Signal.CONT.toFamilyOf(living); // frozen, it would not hear the request
        program.askToStop(living);
        if (!endsWithin(living, program.patience().toStop())) {
            living.destroyForcibly();
            endsWithin(living, Duration.ofSeconds(2));
        }
    }

    private static boolean endsWithin(ProcessHandle living, Duration time) throws InterruptedException {
        try {
            living.onExit().get(time.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException stillThere) {
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
