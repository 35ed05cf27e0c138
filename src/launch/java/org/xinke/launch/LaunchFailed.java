package org.xinke.launch;

import java.util.List;

/** Why the launch cannot go on: one line for whoever sits at the terminal, then the lines of a log that explain it, if any. */
final class LaunchFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    LaunchFailed(String message) {
        super(message);
    }

    LaunchFailed(String message, List<String> evidence) {
        super(message
                + String.join("", evidence.stream().map(line -> "\n    " + line).toList()));
    }

    LaunchFailed(String message, Throwable cause) {
        super(message + " (" + cause + ")", cause);
    }
}
