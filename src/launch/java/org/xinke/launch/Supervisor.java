package org.xinke.launch;

import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Keeps one program alive. {@link #start} returns when it is ready; from then on a thread waits for its death and starts it again,
 * each time a little later, until {@link #stop} or {@link #kill}.
 */
final class Supervisor {

    private static final Duration BETWEEN_ATTEMPTS = Duration.ofSeconds(1);

    private final Program program;
    private final Child child;
    private final Console console;
    private boolean wanted;
    private volatile @Nullable Thread keeper;

    Supervisor(Program program, DataDir data, Console console) {
        this.program = program;
        this.console = console;
        this.child = new Child(program, data, console);
    }

    void recover() throws IOException, InterruptedException {
        child.recover();
    }

    void start() throws IOException, InterruptedException {
        console.step("正在启动%s · Starting the %s"
                .formatted(program.title().zh(), program.title().en()));
        want(true);
        for (int left = program.patience().attempts() - 1; !becomesReady(); left--) {
            if (left == 0) {
                throw ended();
            }
            Thread.sleep(BETWEEN_ATTEMPTS.toMillis());
        }
        Thread thread = new Thread(this::keep, "keep-" + program.id());
        thread.setDaemon(true);
        thread.start();
        keeper = thread;
    }

    /** Whether there was something to stop. */
    boolean stop() throws InterruptedException {
        dismissKeeper();
        if (!child.isAlive()) {
            return false;
        }
        say("正在停止", "is being stopped");
        child.end();
        return true;
    }

    /** The sudden death that a test wants to see; it stays dead until {@link #start}. */
    void kill() throws InterruptedException {
        dismissKeeper();
        child.kill();
    }

    /** Of the living process; 0 when it is dead. */
    long pid() throws IOException {
        return child.pid();
    }

    /** Neither dead nor answering, like a machine that is out of reach. */
    void freeze() {
        child.send(Signal.STOP);
    }

    void thaw() {
        child.send(Signal.CONT);
    }

    private void dismissKeeper() throws InterruptedException {
        want(false);
        Thread thread = keeper;
        if (thread != null) {
            thread.interrupt();
            thread.join();
        }
    }

    private synchronized void want(boolean alive) {
        wanted = alive;
    }

    private synchronized boolean wanted() {
        return wanted;
    }

    private boolean becomesReady() throws IOException, InterruptedException {
        launch();
        return child.awaitReady();
    }

    /** Together with {@link #want} under one lock: no process may be born behind the back of a stop. */
    private synchronized void launch() throws IOException, InterruptedException {
        if (!wanted) {
            throw ended();
        }
        child.launch();
    }

    private LaunchFailed ended() {
        return child.failure("启动后随即退出", "ended right after its start");
    }

    private void keep() {
        BackOff backOff = new BackOff();
        try {
            while (wanted()) {
                long bornAt = System.nanoTime();
                child.awaitDeath();
                Duration pause = backOff.after(Duration.ofNanos(System.nanoTime() - bornAt));
                say(
                        "意外退出，%d 秒后重启".formatted(pause.toSeconds()),
                        "ended unexpectedly; restarting in %d s".formatted(pause.toSeconds()));
                Thread.sleep(pause.toMillis());
                startAgain();
            }
        } catch (InterruptedException dismissed) {
            Thread.currentThread().interrupt();
        }
    }

    /** A failure is told, not thrown: nobody but this thread would try again. */
    private void startAgain() throws InterruptedException {
        try {
            if (becomesReady()) {
                say("已恢复", "is back");
            }
        } catch (LaunchFailed failure) {
            console.failure(failure);
            child.end();
        } catch (IOException e) {
            console.failure(new LaunchFailed("无法启动 · cannot start " + program.id(), e));
        }
    }

    private void say(String zh, String en) {
        console.step("%s%s · The %s %s"
                .formatted(program.title().zh(), zh, program.title().en(), en));
    }
}
