package org.xinke.files;

import java.io.IOException;
import java.io.InputStream;

/** An open file of the store; close it. */
public record StoredFile(long size, InputStream stream) implements AutoCloseable {
    @Override
    public void close() throws IOException {
        stream.close();
    }
}
