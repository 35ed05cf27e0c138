package org.xinke.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.xinke.launch.DemoServer;

/** A data directory as on the first run: what an earlier run left, living processes included, is ended and removed. */
public final class FreshData {
    private FreshData() {}

    public static Path at(String path) throws IOException, InterruptedException {
        Path data = Path.of(path);
        if (Files.exists(data)) {
            DemoServer.stores(data).close();
            remove(data);
        }
        return data;
    }

    private static void remove(Path data) throws IOException {
        try (Stream<Path> all = Files.walk(data)) {
            List<Path> leavesFirst = all.sorted(Comparator.reverseOrder()).toList();
            for (Path path : leavesFirst) {
                Files.deleteIfExists(path);
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
