package org.xinke.load;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.function.LongToDoubleFunction;
import java.util.stream.Stream;
import org.xinke.launch.DemoServer;

/**
 * CPU that the server and the database have used, their memory by now, and what lives in the server's heap. CPU is read from {@code /proc}, with the
 * database's children that have ended counted in: a connection of the pool is a process of its own.
 */
record ServerCost(double serverCpu, double databaseCpu, double memoryMb, double heapKb) {
    private static final double TICKS_PER_SECOND = 100;

    static ServerCost of(DemoServer server) throws IOException, InterruptedException {
        long java = server.serverPid();
        double memory = pssMb(java) + family(server.databasePid(), ServerCost::pssMb);
        return new ServerCost(cpu(java), family(server.databasePid(), ServerCost::cpu), memory, heapKb(java));
    }

    ServerCost minus(ServerCost before) {
        return new ServerCost(
                serverCpu - before.serverCpu, databaseCpu - before.databaseCpu, memoryMb, heapKb - before.heapKb);
    }

    private static double family(long pid, LongToDoubleFunction what) {
        Stream<ProcessHandle> all = ProcessHandle.of(pid).stream()
                .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()));
        return all.mapToDouble(process -> what.applyAsDouble(process.pid())).sum();
    }

    /** Pages that several share are counted by their share. */
    private static double pssMb(long pid) {
        try (Stream<String> lines = Files.lines(Path.of("/proc/" + pid + "/smaps_rollup"))) {
            return lines.filter(line -> line.startsWith("Pss:"))
                    .mapToDouble(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024.0)
                    .sum();
        } catch (IOException | UncheckedIOException ended) {
            return 0;
        }
    }

    /** Fields 14–17 of {@code /proc/pid/stat}: own and ended children's time, user and system. */
    private static double cpu(long pid) {
        try {
            String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            long ticks = 0;
            for (int i = 11; i <= 14; i++) {
                ticks += Long.parseLong(fields[i]);
            }
            return ticks / TICKS_PER_SECOND;
        } catch (IOException ended) {
            return 0;
        }
    }

    /** {@code jcmd GC.class_histogram} runs a full GC first; its last line is the total. */
    private static double heapKb(long pid) throws IOException, InterruptedException {
        Process jcmd = new ProcessBuilder("jcmd", String.valueOf(pid), "GC.class_histogram")
                .redirectErrorStream(true)
                .start();
        String last = "";
        try (BufferedReader lines = jcmd.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                last = line.startsWith("Total") ? line : last;
            }
        }
        jcmd.waitFor(30, TimeUnit.SECONDS);
        String[] parts = last.strip().split("\\s+");
        return parts.length < 3 ? 0 : Long.parseLong(parts[2]) / 1024.0;
    }
}
