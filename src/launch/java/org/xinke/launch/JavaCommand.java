package org.xinke.launch;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** {@code java -jar} with the JDK that runs the launcher. */
final class JavaCommand {

    // First-tier compilation only: halves the CPU a start costs; the demo never runs long enough to want it
    // back. A measurement does: -Ddemo.fullSpeed=true.
    private static final List<String> QUICK_START = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

    private JavaCommand() {}

    static ProcessBuilder of(String heap, List<String> options, Path jar, List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        if (!Boolean.getBoolean("demo.fullSpeed")) {
            command.addAll(QUICK_START);
        }
        command.add("-Xmx" + heap);
        command.add("-XX:+ExitOnOutOfMemoryError"); // the supervisor makes a new one
        command.add("-Dfile.encoding=UTF-8");
        command.addAll(options);
        command.add("-jar");
        command.add(jar.toString());
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command);
        if (System.getProperty("os.name").equals("Linux")) {
            // Under LANG=C a JDK 17 cannot even name a file in Chinese.
            builder.environment().put("LC_ALL", "C.UTF-8");
        }
        return builder;
    }
}
