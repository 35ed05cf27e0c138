package org.xinke.app;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.SessionCookieConfig;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.xinke.shared.Settings;

class ContainerCookieTest {
    private final Map<String, List<Object>> said = new TreeMap<>();

    @Test
    void behindTheProxyItIsForHttpsAlone() {
        start(true);

        assertThat(said)
                .containsEntry("setSecure", List.of(true))
                .containsEntry("setName", List.of("__Host-JSESSIONID"));
        everywhere();
    }

    @Test
    void withoutItGoesOverHttp() {
        start(false);

        assertThat(said).containsEntry("setSecure", List.of(false)).containsEntry("setName", List.of("JSESSIONID"));
        everywhere();
    }

    /** What a name with {@code __Host-} asks for, and what keeps it from scripts and other sites. */
    private void everywhere() {
        assertThat(said)
                .containsEntry("setHttpOnly", List.of(true))
                .containsEntry("setPath", List.of("/"))
                .containsEntry("setAttribute", List.of("SameSite", "Lax"))
                .doesNotContainKey("setDomain");
    }

    private void start(boolean behindProxy) {
        ContainerCookie cookie = new ContainerCookie();
        cookie.settings = new Settings() {
            @Override
            public boolean behindProxy() {
                return behindProxy;
            }
        };
        cookie.contextInitialized(new ServletContextEvent(context()));
    }

    private ServletContext context() {
        SessionCookieConfig config = (SessionCookieConfig) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {SessionCookieConfig.class}, (proxy, method, arguments) -> {
                    said.put(method.getName(), new ArrayList<>(Arrays.asList(arguments)));
                    return null;
                });
        return (ServletContext) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {ServletContext.class},
                (proxy, method, arguments) -> method.getName().equals("getSessionCookieConfig") ? config : null);
    }
}
