package org.xinke.launch;

import java.io.IOException;

/** {@code mvn -Pdemo}: starts everything, prints where to sign in, and stays until Ctrl-C. */
public final class Demo {

    private static final Console CONSOLE = Console.onTerminal();

    private Demo() {}

    public static void main(String[] args) throws InterruptedException {
        try {
            Preflight.java(Runtime.version().feature());
            run(DemoSettings.fromSystemProperties());
        } catch (LaunchFailed failure) {
            refuse(failure);
        } catch (IOException e) {
            refuse(new LaunchFailed("无法启动 · cannot start", e));
        }
    }

    private static void run(DemoSettings settings) throws IOException, InterruptedException {
        LocalStack stack = new LocalStack(settings, CONSOLE);
        Runtime.getRuntime().addShutdownHook(new Thread(stack::close, "stop-everything"));
        try {
            stack.start();
            CONSOLE.step("已就绪 · Ready");
            CONSOLE.plain(SignIns.text("http://127.0.0.1:" + settings.port(), settings.students()));
        } catch (LaunchFailed | IOException failure) {
            if (!stack.closing()) {
                throw failure;
            }
        }
        Thread.currentThread().join(); // for ever: the shutdown hook does the rest
    }

    /** By exit, not by exception: Maven would bury the one line that matters under its own report. */
    private static void refuse(LaunchFailed failure) {
        CONSOLE.failure(failure);
        System.exit(1);
    }
}
