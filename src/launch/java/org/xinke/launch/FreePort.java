package org.xinke.launch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.ThreadLocalRandom;

/** Questions about TCP ports of this machine. */
final class FreePort {

    // Below the ephemeral range of Linux and macOS: no outgoing connection takes the port while its owner restarts.
    private static final int FIRST = 20_000;
    private static final int LAST = 32_000;

    private FreePort() {}

    static int pick() {
        for (int attempt = 0; attempt < 200; attempt++) {
            int port = ThreadLocalRandom.current().nextInt(FIRST, LAST);
            if (isFree(port)) {
                return port;
            }
        }
        throw new LaunchFailed("找不到空闲端口 · no free port between %d and %d".formatted(FIRST, LAST));
    }

    /** Asks both ways: macOS lets one bind the loopback address although somebody listens on all addresses. */
    static boolean isFree(int port) {
        return !answers(port) && binds(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    }

    static boolean answers(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1_000);
            return true;
        } catch (IOException nobodyThere) {
            return false;
        }
    }

    private static boolean binds(InetSocketAddress address) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true); // a connection in TIME_WAIT is nobody's
            socket.bind(address);
            return true;
        } catch (IOException taken) {
            return false;
        }
    }
}
