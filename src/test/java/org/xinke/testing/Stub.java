package org.xinke.testing;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.Proxy;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A request and its answer without a server. */
public final class Stub {
    public final Map<String, String> asked = new TreeMap<>();
    public final Map<String, String> answered = new TreeMap<>();
    public final StringWriter written = new StringWriter();
    public String method = "GET";
    public String path = "/";
    public String peer = "127.0.0.1";
    public String serverName = "127.0.0.1";

    public @Nullable String query;

    public @Nullable Object known;

    public int status = 200;

    public HttpServletRequest request() {
        return stub(HttpServletRequest.class, (call, arguments) -> switch (call) {
            case "getMethod" -> method;
            case "getRequestURI" -> path;
            case "getQueryString" -> query;
            case "getRemoteAddr" -> peer;
            case "getServerName" -> serverName;
            case "getHeader" -> asked.get((String) arguments[0]);
            case "getHeaders" ->
                Collections.enumeration(
                        Stream.ofNullable(asked.get((String) arguments[0])).toList());
            case "getAttribute" -> known;
            case "isAsyncStarted" -> false;
            default -> null;
        });
    }

    public HttpServletResponse response() {
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
