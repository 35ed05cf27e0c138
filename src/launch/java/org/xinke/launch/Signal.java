package org.xinke.launch;

import java.io.IOException;
import java.util.stream.Stream;

/** The signals that Java cannot send itself. */
enum Signal {
    INT,
    STOP,
    CONT;

    /** By the shell's own {@code kill}: slim containers have no {@code /bin/kill}. */
    void to(ProcessHandle process) {
        try {
            new ProcessBuilder("sh", "-c", "kill -" + name() + " " + process.pid())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new LaunchFailed("无法发送信号 · cannot send a signal", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** PostgreSQL's backends are its children; the Java programs have none. */
    void toFamilyOf(ProcessHandle process) {
        Stream.concat(Stream.of(process), process.descendants()).forEach(this::to);
    }
}
