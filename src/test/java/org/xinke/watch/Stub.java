package org.xinke.watch;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A request and its answer without a server. */
final class Stub {
    final Map<String, String> asked = new TreeMap<>();
    final Map<String, String> answered = new TreeMap<>();
    final StringWriter written = new StringWriter();
    String method = "GET";
    String path = "/";
    String peer = "127.0.0.1";

    @Nullable
    String query;

    @Nullable
    Object known;

    int status = 200;

    HttpServletRequest request() {
        return stub(HttpServletRequest.class, (call, arguments) -> switch (call) {
            case "getMethod" -> method;
            case "getRequestURI" -> path;
            case "getQueryString" -> query;
            case "getRemoteAddr" -> peer;
            case "getHeader" -> asked.get((String) arguments[0]);
            case "getAttribute" -> known;
            case "isAsyncStarted" -> false;
            default -> null;
        });
    }

    HttpServletResponse response() {
        return stub(HttpServletResponse.class, (call, arguments) -> {
            switch (call) {
                case "setStatus", "sendError" -> status = (int) arguments[0];
                case "setHeader" -> answered.put((String) arguments[0], (String) arguments[1]);
                default -> {}
            }
            return switch (call) {
                case "getWriter" -> new PrintWriter(written, true);
                case "getStatus" -> status;
                default -> null;
            };
        });
    }

    private static <T> T stub(Class<T> type, Answering answering) {
        return type.cast(Proxy.newProxyInstance(
                Stub.class.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> answering.answer(method.getName(), arguments)));
    }

    private interface Answering {
        @Nullable
        Object answer(String call, Object[] arguments);
    }
}
