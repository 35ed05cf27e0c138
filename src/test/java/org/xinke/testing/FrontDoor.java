package org.xinke.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** What a proxy does for a browser, and no more: one address, behind which the first of the nodes answers that is there. */
public final class FrontDoor implements AutoCloseable {
    private static final int PATIENCE = 2_000;

    private final ExecutorService porters = Executors.newCachedThreadPool(job -> {
        Thread thread = new Thread(job, "front-door");
        thread.setDaemon(true);
        return thread;
    });
    private final ServerSocket door;
    private final List<InetSocketAddress> nodes;

    private FrontDoor(ServerSocket door, List<InetSocketAddress> nodes) {
        this.door = door;
        this.nodes = nodes;
    }

    public static FrontDoor before(String... urls) throws IOException {
        FrontDoor made = new FrontDoor(
                new ServerSocket(0, 200, InetAddress.getLoopbackAddress()),
                List.of(urls).stream()
                        .map(URI::create)
                        .map(url -> new InetSocketAddress(url.getHost(), url.getPort()))
                        .toList());
        made.porters.execute(made::welcome);
        return made;
    }

    public String url() {
        return "http://127.0.0.1:" + door.getLocalPort();
    }

    private void welcome() {
        while (!door.isClosed()) {
            try {
                Socket guest = door.accept();
                porters.execute(() -> lead(guest));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void lead(Socket guest) {
        for (InetSocketAddress node : nodes) {
            Socket host = new Socket();
            try {
                host.connect(node, PATIENCE);
            } catch (IOException away) {
                continue;
            }
            porters.execute(() -> carry(host, guest));
            carry(guest, host);
            return;
        }
        hangUp(guest);
    }

    /** When one side ends, so does the other. */
    private static void carry(Socket from, Socket to) {
        try {
            InputStream in = from.getInputStream();
            in.transferTo(to.getOutputStream());
        } catch (IOException gone) {
            // then the other side is told in the same way
        } finally {
            hangUp(from);
            hangUp(to);
        }
    }

    private static void hangUp(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
        porters.shutdownNow();
    }
}
