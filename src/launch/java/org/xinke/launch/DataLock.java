package org.xinke.launch;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** One launcher per data directory. The operating system owns the lock, so even {@code kill -9} gives it back. */
final class DataLock implements AutoCloseable {

    private final FileChannel channel;

    private DataLock(FileChannel channel) {
        this.channel = channel;
    }

    static DataLock take(DataDir data) throws IOException {
        FileChannel channel = FileChannel.open(
                data.lock(), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        if (tryLock(channel) == null) {
            channel.close();
            throw new LaunchFailed(("已有一份心课在使用数据目录 %s，请先停止它，或用 -Ddemo.data 另选目录"
                            + " · another copy already runs on the data in %s; stop it or choose another with -Ddemo.data")
                    .formatted(data.root(), data.root()));
        }
        return new DataLock(channel);
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldByThisJvm) {
            return null;
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
