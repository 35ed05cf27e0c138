package org.xinke.watch;

import com.vaadin.flow.server.VaadinServletContext;
import com.vaadin.flow.server.startup.ApplicationRouteRegistry;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The path of a request without what is different each time. There are few of them, whatever is asked for: who tries addresses
 * must not fill the memory with meters.
 */
public record PathTemplate(String path, @Nullable String query, ServletContext context) {
    /** Of the request, in which an endpoint leaves its own. */
    public static final String ATTRIBUTE = "org.xinke.path";

    private static final String OTHER = "other";
    private static final String API = "/api/";

    /** What a filter answers before any endpoint is found. */
    private static final Pattern SITTING = Pattern.compile(
            "/api/v1/(?:exams/[0-9]+(?:/attempts)?|attempts/[0-9]+(?:/(?:answers(?:/[0-9]+)?|clock|window|hand-in))?)");

    private static final Pattern OF_A_VIEW = Pattern.compile("(?:.*&)?v-r=([a-z-]+)(?:&.*)?");
    private static final List<String> KINDS = List.of("uidl", "heartbeat", "init", "push");
    private static final List<String> FOLDERS =
            List.of("/VAADIN/", "/media/", "/icons/", "/health", "/metrics", "/openapi", "/sign-in/", "/sit/");

    static PathTemplate asked(HttpServletRequest request) {
        return new PathTemplate(request.getRequestURI(), request.getQueryString(), request.getServletContext());
    }

    /** @param known what the endpoint said of itself; null: it was none */
    String of(@Nullable Object known) {
        if (known instanceof String template) {
            return template;
        }
        Matcher view = OF_A_VIEW.matcher(query == null ? "" : query);
        if (view.matches()) {
            return "view:" + (KINDS.contains(view.group(1)) ? view.group(1) : OTHER);
        }
        if (path.startsWith(API)) {
            return endpoint();
        }
        return FOLDERS.stream()
                .filter(path::startsWith)
                .findFirst()
                .map(folder -> folder + "*")
                .orElseGet(() -> page().orElse(OTHER));
    }

    private String endpoint() {
        if (!SITTING.matcher(path).matches()) {
            return API + OTHER;
        }
        return path.replaceFirst("/answers/[0-9]+", "/answers/{position}").replaceFirst("/[0-9]+", "/{id}");
    }

    private Optional<String> page() {
        ApplicationRouteRegistry routes = ApplicationRouteRegistry.getInstance(new VaadinServletContext(context));
        return routes.getNavigationTarget(path.substring(1))
                .flatMap(routes::getTemplate)
                .map(template -> "/" + template);
    }
}
