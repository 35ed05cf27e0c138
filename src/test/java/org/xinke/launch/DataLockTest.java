package org.xinke.launch;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataLockTest {

    @TempDir
    Path directory;

    @Test
    void aSecondCopyOnTheSameDataIsRefused() throws IOException {
        DataDir data = new DataDir(directory);
        try (DataLock first = DataLock.take(data)) {
            assertThatThrownBy(() -> DataLock.take(data))
                    .isInstanceOf(LaunchFailed.class)
                    .hasMessageContaining(directory.toString())
                    .hasMessageContaining("-Ddemo.data");
        }
    }

    @Test
    void afterTheFirstHasLeftTheDataAreFree() throws IOException {
        DataDir data = new DataDir(directory);
        DataLock.take(data).close();

        assertThatCode(() -> DataLock.take(data).close()).doesNotThrowAnyException();
    }
}
