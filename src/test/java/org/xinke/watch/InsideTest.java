package org.xinke.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xinke.testing.Stub;

class InsideTest {
    private final Inside inside = new Inside();
    private final Stub stub = new Stub();

    @BeforeEach
    void open() {
        inside.settings = new WatchSettings();
        inside.settings.token = Optional.empty();
        inside.settings.addresses = List.of("127.0.0.0/8", "10.0.0.0/8");
        inside.registry = new Registry();
        inside.registry.open();
        stub.path = "/metrics";
    }

    @AfterEach
    void close() {
        inside.registry.close();
    }

    @Test
    void ourOwnNetworkReadsTheFigures() throws Exception {
        stub.peer = "10.3.2.1";
        assertThat(ask()).isEqualTo(200);
        assertThat(stub.written.toString()).contains("jvm_memory_used_bytes");
    }

    @Test
    void theInternetDoesNot() throws Exception {
        stub.peer = "203.0.113.9";
        assertThat(ask()).isEqualTo(404);
        assertThat(stub.written.toString()).isEmpty();
    }

    /** The proxy's address is one of our own; who stands behind it is not. */
    @Test
    void norDoesItThroughTheProxy() throws Exception {
        stub.asked.put("X-Forwarded-For", "10.0.0.7");
        assertThat(ask()).isEqualTo(404);
        stub.asked.clear();
        stub.asked.put("Forwarded", "for=10.0.0.7");
        assertThat(ask()).isEqualTo(404);
    }

    @Test
    void whereThereIsATokenItAloneCounts() throws Exception {
        inside.settings.token = Optional.of("a long secret");
        assertThat(ask()).isEqualTo(404);
        stub.asked.put("Authorization", "Bearer a long secre");
        assertThat(ask()).isEqualTo(404);
        stub.asked.put("Authorization", "Bearer a long secret");
        stub.asked.put("X-Forwarded-For", "203.0.113.9");
        assertThat(ask()).isEqualTo(200);
    }

    @Test
    void anEmptyTokenIsNone() throws Exception {
        inside.settings.token = Optional.of(" ");
        stub.asked.put("Authorization", "Bearer  ");
        stub.peer = "203.0.113.9";
        assertThat(ask()).isEqualTo(404);
    }

    @Test
    void theContainersOwnIsForNobody() throws Exception {
        for (String path : List.of("/metrics/base", "/metrics/", "/openapi", "/openapi/ui")) {
            stub.path = path;
            assertThat(ask()).as(path).isEqualTo(404);
        }
    }

    private int ask() throws Exception {
        stub.status = 200;
        inside.doFilter(stub.request(), stub.response(), (request, response) -> {
            throw new AssertionError("let through");
        });
        return stub.status;
    }
}
