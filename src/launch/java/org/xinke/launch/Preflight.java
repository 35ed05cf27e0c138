package org.xinke.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What must hold before anything is started; each refusal is one line that says what to do. */
final class Preflight {

    private static final int OLDEST_JAVA = 17;

    private Preflight() {}

    static void java(int feature) {
        if (feature < OLDEST_JAVA) {
            throw new LaunchFailed("需要 JDK %d 或更新版本，现在是 %d（%s） · JDK %d or newer is needed, this is %d"
                    .formatted(OLDEST_JAVA, feature, System.getProperty("java.home"), OLDEST_JAVA, feature));
        }
    }

    static void writable(DataDir data) {
        try {
            data.create();
            Files.delete(Files.createTempFile(data.root(), "write-", ".test"));
        } catch (IOException e) {
            throw new LaunchFailed(("数据目录 %s 不可写，请用 -Ddemo.data 另选目录"
                            + " · the data directory %s is not writable; choose another with -Ddemo.data")
                    .formatted(data.root(), data.root()));
        }
    }

    static void space(Path directory, long needed) throws IOException {
        long free = Files.getFileStore(directory).getUsableSpace();
        if (free < needed) {
            throw new LaunchFailed("磁盘剩余 %d MB，至少需要 %d MB（-Ddemo.freeGb） · %d MB of disk left, %d MB needed"
                    .formatted(free >> 20, needed >> 20, free >> 20, needed >> 20));
        }
    }

    static void built(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new LaunchFailed("缺少 %s，请先构建：mvn -DskipTests package · %s is missing; build it first"
                    .formatted(file, file.getFileName()));
        }
    }

    static void port(int port) {
        if (!FreePort.isFree(port)) {
            throw new LaunchFailed("端口 %d 已被占用，请用 -Ddemo.port 另选 · port %d is taken; choose another with -Ddemo.port=%d"
                    .formatted(port, port, port + 1));
        }
    }
}
