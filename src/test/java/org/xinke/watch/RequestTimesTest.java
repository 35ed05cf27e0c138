package org.xinke.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xinke.testing.Stub;

class RequestTimesTest {
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final RequestTimes times = new RequestTimes();
    private final Stub stub = new Stub();

    @BeforeEach
    void listen() {
        Metrics.addRegistry(registry);
        stub.path = "/api/v1/attempts/5/clock";
    }

    @AfterEach
    void forget() {
        Metrics.removeRegistry(registry);
    }

    @Test
    void eachRequestCountsByPathAndStatus() throws Exception {
        times.doFilter(stub.request(), stub.response(), (request, response) -> stub.status = 404);
        times.doFilter(stub.request(), stub.response(), (request, response) -> stub.status = 404);

        assertThat(count("404")).isEqualTo(2);
    }

    @Test
    void whatFailsIsOurFault() {
        assertThatThrownBy(() -> times.doFilter(stub.request(), stub.response(), (request, response) -> {
                    throw new IllegalStateException("broken");
                }))
                .hasMessage("broken");

        assertThat(count("500")).isEqualTo(1);
    }

    private long count(String status) {
        return registry.get("http.server.requests")
                .tags("uri", "/api/v1/attempts/{id}/clock", "method", "GET", "status", status)
                .timer()
                .count();
    }
}
