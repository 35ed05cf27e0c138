package org.xinke.app.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.SocketTimeoutException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class LimitedBodyTest {
    private static final long MOST = 1000;
    private static final long PATIENCE = 10;

    private final AtomicLong nanos = new AtomicLong();
    private final Semaphore waiting = new Semaphore(1);

    @Test
    void takesWhatIsAsLongAsItMayBe() throws IOException {
        assertThat(limited(new Body(MOST, true)).readAllBytes()).hasSize((int) MOST);
    }

    @Test
    void endsBodiesWithoutEndWhileReading() {
        Body body = new Body(Long.MAX_VALUE, true);

        assertThatThrownBy(() -> limited(body).transferTo(OutputStream.nullOutputStream()))
                .isInstanceOfSatisfying(BodyRefused.class, refused -> assertThat(refused.status())
                        .isEqualTo(413));
        assertThat(body.given).isLessThan(100_000);
    }

    @Test
    void doesNotWaitForSomebodyWhoTrickles() {
        Body body = new Body(MOST, false);
        body.beforeEach = () -> nanos.addAndGet(PATIENCE / 2);
        body.atOnce = 1;

        assertThatThrownBy(() -> limited(body).readAllBytes())
                .isInstanceOfSatisfying(BodyRefused.class, refused -> assertThat(refused.status())
                        .isEqualTo(408));
        assertThat(body.given).isLessThan(10);
    }

    @Test
    void saysSoWhenNothingComes() {
        Body body = new Body(MOST, false);
        body.silent = true;

        assertThatThrownBy(() -> limited(body).read())
                .isInstanceOfSatisfying(BodyRefused.class, refused -> assertThat(refused.status())
                        .isEqualTo(408));
        assertThat(waiting.availablePermits()).isOne();
    }

    @Test
    void letsOnlySomeWait() throws IOException {
        waiting.acquireUninterruptibly();

        assertThatThrownBy(() -> limited(new Body(MOST, false)).read())
                .isInstanceOfSatisfying(BodyRefused.class, refused -> assertThat(refused.status())
                        .isEqualTo(503));
        assertThat(limited(new Body(MOST, true)).readAllBytes()).hasSize((int) MOST);
    }

    private LimitedBody limited(Body body) {
        return new LimitedBody(body, MOST, PATIENCE, waiting, nanos::get, JsonGuard.NONE);
    }

    /** So many bytes, which have come already or have to be waited for. */
    private static final class Body extends ServletInputStream {
        private final long length;
        private final boolean there;
        private long given;
        private int atOnce = Integer.MAX_VALUE;
        private boolean silent;
        private Runnable beforeEach = () -> {};

        Body(long length, boolean there) {
            this.length = length;
            this.there = there;
        }

        @Override
        public int read() throws IOException {
            return InputStream.nullInputStream().read();
        }

        @Override
        public int read(byte[] to, int offset, int wanted) throws IOException {
            beforeEach.run();
            if (silent) {
                throw new SocketTimeoutException();
            }
            int got = (int) Math.min(Math.min(wanted, atOnce), length - given);
            given += got;
            return got == 0 ? -1 : got;
        }

        @Override
        public int available() {
            return there ? 1 : 0;
        }

        @Override
        public boolean isFinished() {
            return given == length;
        }

        @Override
        public boolean isReady() {
            return there;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new UnsupportedOperationException();
        }
    }
}
