package org.xinke.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xinke.shared.Unavailable;

/** The store against a small S3 service: buckets and objects in memory. */
class FileStoreTest {
    private static final byte[] PICTURE = "<svg/>".getBytes(StandardCharsets.UTF_8);

    private final Map<String, byte[]> objects = new ConcurrentHashMap<>();
    private final Set<String> buckets = ConcurrentHashMap.newKeySet();
    private HttpServer s3;

    @BeforeEach
    void start() throws IOException {
        s3 = listen(0);
    }

    @AfterEach
    void stop() {
        s3.stop(0);
    }

    @Test
    void theBucketIsMadeAndAnObjectIsPutOnce() throws Exception {
        FileStore store = store();
        assertThat(store.size("media/a.svg")).isEmpty();
        assertThat(store.putIfAbsent("media/a.svg", "image/svg+xml", PICTURE)).isTrue();
        assertThat(store.putIfAbsent("media/a.svg", "image/svg+xml", PICTURE)).isFalse();
        assertThat(buckets).containsExactly("/xinke");
        try (StoredFile file = store.open("media/a.svg").orElseThrow()) {
            assertThat(new String(file.stream().readAllBytes(), StandardCharsets.UTF_8))
                    .contains("<svg/>");
        }
    }

    @Test
    void whatIsNotThereIsEmpty() {
        assertThat(store().open("media/none.svg")).isEmpty();
    }

    @Test
    void whileTheServiceIsAwayEveryCallEndsSoonAndHealsByItself() throws Exception {
        FileStore store = store();
        store.putIfAbsent("media/a.svg", "image/svg+xml", PICTURE);
        InetSocketAddress address = s3.getAddress();
        s3.stop(0);
        assertThat(Duration.ofSeconds(5))
                .satisfies(limit -> org.junit.jupiter.api.Assertions.assertTimeout(
                        limit, () -> assertThatThrownBy(() -> store.open("media/a.svg"))
                                .isInstanceOf(Unavailable.class)
                                .hasMessage("files.error.unavailable")));
        s3 = listen(address.getPort());
        assertThat(store.size("media/a.svg")).isPresent();
    }

    private FileStore store() {
        String place = "http://127.0.0.1:" + s3.getAddress().getPort();
        FileStore store = new FileStore();
        store.settings = new FileSettings() {
            @Override
            S3 s3() {
                return new S3(place, "key", "secret-of-the-test", "xinke", "us-east-1");
            }
        };
        store.connect();
        return store;
    }

    private HttpServer listen(int port) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext("/", this::answer);
        server.start();
        return server;
    }

    private void answer(HttpExchange call) throws IOException {
        String path = call.getRequestURI().getPath().replaceAll("/$", "");
        boolean bucket = path.indexOf('/', 1) < 0;
        byte[] body = call.getRequestBody().readAllBytes();
        if (call.getRequestMethod().equals("PUT")) {
            if (bucket) {
                buckets.add(path);
            } else {
                objects.put(path, body);
            }
            call.getResponseHeaders().add("ETag", "\"tag\"");
            call.sendResponseHeaders(200, -1);
        } else if (bucket ? buckets.contains(path) : objects.containsKey(path)) {
            found(call, objects.getOrDefault(path, new byte[0]));
        } else {
            missing(call, bucket ? "NoSuchBucket" : "NoSuchKey");
        }
        call.close();
    }

    private static void found(HttpExchange call, byte[] body) throws IOException {
        call.getResponseHeaders().add("ETag", "\"tag\"");
        call.getResponseHeaders().add("Last-Modified", "Tue, 01 Sep 2026 00:00:00 GMT");
        if (call.getRequestMethod().equals("HEAD")) {
            call.getResponseHeaders().add("Content-Length", String.valueOf(body.length));
            call.sendResponseHeaders(200, -1);
        } else {
            call.sendResponseHeaders(200, body.length);
            call.getResponseBody().write(body);
        }
    }

    private static void missing(HttpExchange call, String code) throws IOException {
        byte[] xml = ("<?xml version=\"1.0\"?><Error><Code>" + code + "</Code><Message>none</Message></Error>")
                .getBytes(StandardCharsets.UTF_8);
        call.getResponseHeaders().add("Content-Type", "application/xml");
        call.sendResponseHeaders(404, call.getRequestMethod().equals("HEAD") ? -1 : xml.length);
        if (!call.getRequestMethod().equals("HEAD")) {
            call.getResponseBody().write(xml);
        }
    }
}
