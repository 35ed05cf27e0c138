package org.xinke.shared;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RequestIdTest {
    private static final String PROXYS = "0d3d1f6e-1c2b-4f7a-9f00-aabbccddeeff";

    @Test
    void theProxysNumberIsKept() throws Exception {
        assertThat(number("10.1.2.3", PROXYS)).isEqualTo(PROXYS);
    }

    @Test
    void whoIsNoProxyOfOursGetsANewOne() throws Exception {
        assertThat(number("203.0.113.9", PROXYS)).matches("[0-9a-f]{12}");
    }

    @Test
    void whatIsNoDecentNumberIsNotTaken() throws Exception {
        for (String bad :
                new String[] {null, "", "short", "x".repeat(65), "0d3d1f6e\n1c2b", "<script>alert</script>"}) {
            assertThat(number("10.1.2.3", bad)).matches("[0-9a-f]{12}");
        }
    }

    @Test
    void nothingIsLeftOnTheThread() throws Exception {
        number("10.1.2.3", PROXYS);
        assertThat(RequestId.current()).isNull();
    }

    private static String number(String peer, @Nullable String given) throws Exception {
        RequestId filter = new RequestId();
        filter.settings = new Settings();
        filter.settings.behindProxy = true;
        filter.settings.proxyAddresses = List.of("10.0.0.0/8");
        AtomicReference<String> header = new AtomicReference<>();
        AtomicReference<String> during = new AtomicReference<>();
        filter.doFilter(
                stub(HttpServletRequest.class, (call, first) -> call.equals("getRemoteAddr") ? peer : given),
                stub(HttpServletResponse.class, (call, value) -> {
                    header.set(value);
                    return null;
                }),
                (request, response) -> during.set(RequestId.current()));
        assertThat(header.get()).isEqualTo(during.get());
        return Objects.requireNonNull(during.get());
    }

    private static <T> T stub(Class<T> type, Answering answering) {
        return type.cast(Proxy.newProxyInstance(
                RequestIdTest.class.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    String last = arguments == null ? "" : String.valueOf(arguments[arguments.length - 1]);
                    return answering.answer(method.getName(), last);
                }));
    }

    private interface Answering {
        @Nullable
        Object answer(String call, String last);
    }
}
