package org.xinke.shared;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class RequestOriginTest {
    private static final String PROXY = "10.1.2.3";

    @Test
    void theLastEntryOfTheLastLineCounts() {
        assertThat(origin(true, PROXY, "1.1.1.1, 2.2.2.2")).isEqualTo("2.2.2.2");
        assertThat(origin(true, PROXY, "1.1.1.1", "2.2.2.2, 3.3.3.3")).isEqualTo("3.3.3.3");
        assertThat(origin(true, "::1", "2001:db8::7")).isEqualTo("2001:db8::7");
    }

    @Test
    void whoIsNoProxyOfOursIsNotBelieved() {
        assertThat(origin(false, PROXY, "1.1.1.1")).isEqualTo(PROXY);
        assertThat(origin(true, "203.0.113.9", "1.1.1.1")).isEqualTo("203.0.113.9");
        assertThat(origin(true, "172.32.0.1", "1.1.1.1")).isEqualTo("172.32.0.1");
    }

    @Test
    void withoutAHeaderOrWithNonsenseThePeerItselfCounts() {
        assertThat(origin(true, PROXY)).isEqualTo(PROXY);
        assertThat(origin(true, PROXY, "1.1.1.1,")).isEqualTo(PROXY);
        assertThat(origin(true, PROXY, "x".repeat(500))).isEqualTo(PROXY);
    }

    @Test
    void rangesOfBothKindsOfAddress() {
        assertThat(AddressRange.of("172.16.0.0/12").contains("172.31.255.255")).isTrue();
        assertThat(AddressRange.of("172.16.0.0/12").contains("172.32.0.0")).isFalse();
        assertThat(AddressRange.of("fc00::/7").contains("fd12::1")).isTrue();
        assertThat(AddressRange.of("fc00::/7").contains("10.0.0.1")).isFalse();
        assertThat(AddressRange.of("192.0.2.7").contains("192.0.2.7")).isTrue();
        assertThat(AddressRange.of("0.0.0.0/0").contains("8.8.8.8")).isTrue();
        assertThat(AddressRange.of("10.0.0.0/8").contains("localhost")).isFalse();
    }

    private static String origin(boolean behindProxy, String peer, String... lines) {
        Settings settings = new Settings();
        settings.behindProxy = behindProxy;
        settings.proxyAddresses = List.of("127.0.0.0/8", "::1/128", "10.0.0.0/8", "172.16.0.0/12");
        HttpServletRequest request = (HttpServletRequest) Proxy.newProxyInstance(
                RequestOriginTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, arguments) ->
                        method.getName().equals("getRemoteAddr") ? peer : Collections.enumeration(List.of(lines)));
        return RequestOrigin.of(request, settings);
    }
}
