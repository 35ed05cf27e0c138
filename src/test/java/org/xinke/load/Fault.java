package org.xinke.load;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.xinke.launch.DemoServer;

/** What may happen to a running house; each returns when nothing is in its way any more, and the rest is its own to heal. */
enum Fault {
    SERVER_KILLED("kill -9 of the server") {
        @Override
        void strike(DemoServer house, Path data) throws IOException {
            kill(house.serverPid());
        }
    },
    DATABASE_KILLED("kill -9 of the database") {
        @Override
        void strike(DemoServer house, Path data) throws IOException {
            kill(house.databasePid());
        }
    },
    STORE_KILLED("kill -9 of the store, back after 10 s") {
        @Override
        void strike(DemoServer house, Path data) throws IOException, InterruptedException {
            house.killObjectStore();
            TimeUnit.SECONDS.sleep(10);
            house.startObjectStore();
        }
    },
    DATABASE_FROZEN("SIGSTOP of the database") {
        @Override
        void strike(DemoServer house, Path data) throws InterruptedException {
            house.freezeDatabase();
            TimeUnit.SECONDS.sleep(FROZEN);
            house.thawDatabase();
        }
    },
    BOOT_BEFORE_DATABASE("server started 20 s before the database") {
        @Override
        void strike(DemoServer house, Path data) throws IOException, InterruptedException {
            house.killServer();
            house.killDatabase();
            Thread server = new Thread(() -> startServer(house));
            server.start();
            TimeUnit.SECONDS.sleep(20);
            house.startDatabase();
        }
    },
    DISK_FULL("disk of the database full for 30 s") {
        @Override
        void strike(DemoServer house, Path data) throws IOException, InterruptedException {
            Path ballast = data.resolve("ballast");
            fill(ballast);
            TimeUnit.SECONDS.sleep(30);
            Files.delete(ballast);
        }

        /** It fills the disk, so it must be one of its own. */
        @Override
        boolean possible(Path data) throws IOException {
            return Files.getFileStore(data).getTotalSpace() < MOST_TO_FILL;
        }
    },
    BIG_BODIES("60 bodies of 64 MB at once") {
        @Override
        void strike(DemoServer house, Path data) throws InterruptedException {
            together(60, () -> post(house.baseUrl(), 64 << 20, 0));
        }
    },
    SLOW_BODIES("300 bodies that come a byte a second") {
        @Override
        void strike(DemoServer house, Path data) throws InterruptedException {
            together(300, () -> post(house.baseUrl(), 60, 1_000));
        }
    };

    private static final long FROZEN = Long.getLong("faults.frozenSeconds", 180);
    private static final long MOST_TO_FILL = 4L << 30;

    private final String words;

    Fault(String words) {
        this.words = words;
    }

    abstract void strike(DemoServer house, Path data) throws IOException, InterruptedException;

    boolean possible(Path data) throws IOException {
        return true;
    }

    String words() {
        return words;
    }

    private static void kill(long pid) {
        ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
    }

    private static void startServer(DemoServer house) {
        try {
            house.startServer();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void fill(Path ballast) throws IOException {
        ByteBuffer block = ByteBuffer.allocate(1 << 20);
        try (FileChannel file = FileChannel.open(ballast, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            while (true) {
                file.write(block.clear());
            }
        } catch (IOException full) {
            // as wanted
        }
    }

    private static void together(int times, Runnable deed) throws InterruptedException {
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            Thread thread = new Thread(deed);
            thread.start();
            threads.add(thread);
        }
        for (Thread thread : threads) {
            thread.join();
        }
    }

    /** @param pause after each byte, in milliseconds; 0: as fast as it goes */
    private static void post(String baseUrl, int length, long pause) {
        URI url = URI.create(baseUrl);
        String head = "POST /api/v1/session HTTP/1.1\r\nHost: x\r\nX-Requested-With: faults\r\n"
                + "Content-Type: application/json\r\nContent-Length: " + length + "\r\n\r\n";
        try (Socket socket = new Socket(url.getHost(), url.getPort())) {
            OutputStream out = socket.getOutputStream();
            out.write(head.getBytes(StandardCharsets.US_ASCII));
            byte[] part = new byte[pause > 0 ? 1 : 1 << 16];
            for (int sent = 0; sent < length; sent += part.length) {
                out.write(part);
                out.flush();
                Thread.sleep(pause);
            }
        } catch (IOException cutOff) {
            // as it should be
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
