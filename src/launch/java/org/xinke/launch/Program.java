package org.xinke.launch;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/** What a {@link Supervisor} must know about the program it keeps alive. */
interface Program {

    /** Its name in messages. */
    record Title(String zh, String en) {}

    /**
     * How long to wait.
     *
     * @param attempts starts tried in a row before the launch is given up
     */
    record Patience(Duration toStart, Duration toStop, int attempts) {}

    /** Short name of its log and pid file. */
    String id();

    Title title();

    Patience patience();

    /** Prepares what one start needs (files, directories) and says how to start. */
    ProcessBuilder command() throws IOException, InterruptedException;

    /** Whether it does its work; asked again and again during a start. */
    boolean ready();

    /** Whether waiting longer is in vain although the process lives. */
    default boolean hopeless(LogFile log) {
        return false;
    }

    /** Asks for an orderly end; returns at once. */
    default void askToStop(ProcessHandle process) {
        process.destroy();
    }

    /** A process left over by an earlier run which the pid file does not know of. */
    default Optional<ProcessHandle> orphan() throws IOException {
        return Optional.empty();
    }
}
