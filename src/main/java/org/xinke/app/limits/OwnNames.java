package org.xinke.app.limits;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What this house may be called by: its public names, as a browser sends them, with a port where it is not the usual one. Who asks
 * from this very machine may also name it as such, and what only the house's own network sees, whichever way a node is reached.
 */
record OwnNames(Set<String> names) {
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "0:0:0:0:0:0:0:1", "::1");
    private static final Set<String> INSIDE = Set.of("/health", "/metrics");

    /** @param names with commas */
    static OwnNames of(String names) {
        return new OwnNames(Arrays.stream(lower(names).split(","))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toUnmodifiableSet()));
    }

    /** Without names any is right. */
    boolean right(HttpServletRequest request) {
        return names.isEmpty() || inside(request.getRequestURI()) || named(request);
    }

    private static boolean inside(String path) {
        return INSIDE.stream().anyMatch(one -> path.equals(one) || path.startsWith(one + "/"));
    }

    /** Once, and the same in the address, which a request may bring whole. */
    private boolean named(HttpServletRequest request) {
        List<String> hosts = Collections.list(request.getHeaders("Host"));
        if (hosts.size() != 1 || !withoutPort(lower(hosts.get(0))).equals(bracketed(lower(request.getServerName())))) {
            return false;
        }
        String host = lower(hosts.get(0));
        return names.contains(host) || isNear(request) && THIS_MACHINE.contains(withoutPort(host));
    }

    /** A proxy on the same machine is near too, so whatever was forwarded comes from afar. */
    private static boolean isNear(HttpServletRequest request) {
        return LOOPBACK.contains(request.getRemoteAddr())
                && request.getHeader("X-Forwarded-For") == null
                && request.getHeader("Forwarded") == null;
    }

    private static String withoutPort(String host) {
        return host.replaceFirst(":\\d*$", "");
    }

    private static String bracketed(String name) {
        return name.indexOf(':') >= 0 && name.charAt(0) != '[' ? '[' + name + ']' : name;
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
