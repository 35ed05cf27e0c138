package org.xinke.app.limits;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;

/**
 * Counts while it is read, and looks at the clock: nothing is gathered that is too long, nobody is waited for who trickles. Of
 * the server's threads only some may wait for bytes at once; what has come already is read without asking.
 */
final class LimitedBody extends ServletInputStream {
    private final ServletInputStream body;
    private final long most;
    private final Semaphore waiting;
    private final LongSupplier nanos;
    private final long begun;
    private final long patience;
    private final JsonGuard guard;
    private long read;

    /**
     * @param patience in nanoseconds
     * @param waiting a permit for each thread that may wait
     */
    LimitedBody(
            ServletInputStream body, long most, long patience, Semaphore waiting, LongSupplier nanos, JsonGuard guard) {
        this.body = body;
        this.most = most;
        this.patience = patience;
        this.waiting = waiting;
        this.nanos = nanos;
        this.begun = nanos.getAsLong();
        this.guard = guard;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] to, int offset, int length) throws IOException {
        int got = body.available() > 0 || body.isFinished() ? body.read(to, offset, length) : await(to, offset, length);
        if (got > 0) {
            read += got;
            if (read > most) {
                throw BodyRefused.tooLong();
            }
            guard.look(to, offset, got);
        }
        return got;
    }

    private int await(byte[] to, int offset, int length) throws IOException {
        if (nanos.getAsLong() - begun > patience) {
            throw BodyRefused.tooSlow();
        }
        if (!waiting.tryAcquire()) {
            throw BodyRefused.tooManySlow();
        }
        try {
            return body.read(to, offset, length);
        } catch (IOException e) {
            throw silent(e) ? BodyRefused.tooSlow() : e;
        } finally {
            waiting.release();
        }
    }

    private static boolean silent(IOException e) {
        return e instanceof SocketTimeoutException || e.getCause() instanceof TimeoutException;
    }

    @Override
    public int available() throws IOException {
        return body.available();
    }

    @Override
    public boolean isFinished() {
        return body.isFinished();
    }

    @Override
    public boolean isReady() {
        return body.isReady();
    }

    @Override
    public void setReadListener(ReadListener listener) {
        body.setReadListener(listener);
    }
}
