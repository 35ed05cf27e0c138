package org.xinke.app.limits;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.xinke.testing.Stub;

class OwnHouseTest {
    private final Stub stub = new Stub();
    private final AtomicInteger served = new AtomicInteger();

    @Test
    void aRequestForAnotherHouseGoesNoFurther() throws Exception {
        ask("evil.example", "xinke.example.edu");

        assertThat(stub.status).isEqualTo(OwnHouse.MISDIRECTED);
        assertThat(served).hasValue(0);
    }

    @Test
    void oneForOursDoes() throws Exception {
        ask("xinke.example.edu", "xinke.example.edu");
        ask("evil.example", null);

        assertThat(served).hasValue(2);
    }

    private void ask(String host, @Nullable String names) throws Exception {
        OwnHouse house = new OwnHouse();
        house.settings = new LimitSettings();
        house.settings.hosts = Optional.ofNullable(names);
        stub.peer = "203.0.113.9";
        stub.serverName = host;
        stub.asked.put("Host", host);
        house.doFilter(stub.request(), stub.response(), (request, response) -> served.incrementAndGet());
    }
}
