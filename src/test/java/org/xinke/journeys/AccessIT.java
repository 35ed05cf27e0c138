package org.xinke.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.vaadin.flow.router.Route;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.xinke.testing.ApiToken;
import org.xinke.testing.Running;
import org.xinke.testing.Visitor;

/**
 * Every route and endpoint of the code against every role. {@code access.txt} says in plain words who may; a new route that
 * is not in it fails, and what it says is tried on the running application.
 */
class AccessIT {
    private static final Map<String, String> PEOPLE = new TreeMap<>(Map.of(
            "STUDENT", "20260001",
            "INSTRUCTOR", "teacher01",
            "LEAD", "lead01",
            "ACADEMIC_AFFAIRS", "jwc01",
            "CENTER", "center01",
            "COLLEGE_OFFICER", "college01",
            "ADMIN", "admin01"));
    private static final String NOBODY = "NOBODY";
    /** Other systems: {@code access.txt} calls a token by what it may read. It opens nothing else, not even what is for everybody. */
    private static final String TOKEN = "TOKEN_";

    private static final Map<String, String> FEED =
            Map.of("COVERAGE", "coverage", "COMPLETIONS", "completions", "GRADES", "grades");
    private static final Set<String> SCOPES = FEED.keySet();
    /** What stands there now is told from what comes. */
    private static final String FOLLOW = """
            path => {
                document.querySelectorAll('h1').forEach(title => title.setAttribute('data-left', ''));
                const link = document.createElement('a');
                link.href = path;
                document.body.append(link);
                link.click();
                link.remove();
            }""";

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPath("target/classes");

    @Test
    void accessTableNamesEveryRouteAndEndpoint() throws IOException {
        Set<String> code = new TreeSet<>(routes());
        code.addAll(endpoints());
        assertThat(table().keySet()).isEqualTo(code);
    }

    @Test
    void endpointsAnswerOnlyTheirRoles() throws IOException {
        List<String> wrong = new ArrayList<>();
        SortedMap<String, Set<String>> table = table();
        for (String role : roles()) {
            try (Visitor visitor = visitor(role)) {
                for (String endpoint : endpoints()) {
                    boolean may = who(table, endpoint).contains(role);
                    int status = call(visitor.context().request(), endpoint);
                    boolean refused = status == 401 || status == 403;
                    if (may == refused) {
                        wrong.add(role + " " + endpoint + " -> " + status);
                    }
                    if (endpoint.equals("DELETE /session")) {
                        signIn(visitor, role);
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void viewsOpenOnlyToTheirRoles() throws IOException {
        List<String> wrong = new ArrayList<>();
        SortedMap<String, Set<String>> table = table();
        for (String role : roles()) {
            try (Visitor visitor = visitor(role)) {
                for (String route : routes()) {
                    boolean may = who(table, route).contains(role);
                    if (may != opens(visitor, route.substring("VIEW /".length()), role.startsWith(TOKEN))) {
                        wrong.add(role + " " + route + (may ? " is refused" : " is open"));
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    /** Unknown, expired or revoked: 401 at every address, also where everybody may go. */
    @Test
    void aStrangersTokenIsRefusedEverywhere() throws Exception {
        String all = String.join(",", SCOPES);
        Map<String, String> strangers = Map.of(
                "made up", "xk_" + "A".repeat(43),
                "expired", ApiToken.expired(all),
                "revoked", ApiToken.revoked(all),
                "cut off", ApiToken.reading(all).substring(0, 20));
        List<String> wrong = new ArrayList<>();
        for (Map.Entry<String, String> stranger : strangers.entrySet()) {
            for (String place : places()) {
                int status = withToken(stranger.getValue(), place);
                if (status != 401) {
                    wrong.add(stranger.getKey() + " " + place + " -> " + status);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    /** The scope is that of the address as it came: another spelling of an address is no way into another scope. */
    @Test
    void aTokenOfOneScopeOpensNoOtherPlace() throws Exception {
        List<String> wrong = new ArrayList<>();
        SortedMap<String, Set<String>> table = table();
        for (String scope : SCOPES) {
            String secret = ApiToken.reading(scope);
            for (String place : places()) {
                int status = withToken(secret, place);
                if (status != 403 && !who(table, place).contains(TOKEN + scope)) {
                    wrong.add(scope + " " + place + " -> " + status);
                }
            }
            for (String way : List.of(
                    "/%s/../grades", "/%s;/../grades", "//grades", "/%s/%%2e%%2e/grades", "/grades/", "/grades;a=b")) {
                int status = withToken(secret, "GET " + way.formatted(FEED.get(scope)));
                if (status == 200 || status >= 500) {
                    wrong.add(scope + " " + way + " -> " + status);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static Set<String> places() {
        Set<String> all = new TreeSet<>(endpoints());
        all.addAll(routes());
        return all;
    }

    private static int withToken(String token, String place) throws Exception {
        String[] parts = place.split(" ");
        boolean view = parts[0].equals("VIEW");
        String path = view
                ? parts[1].replaceAll("/:[^/]*\\?", "").replaceAll(":[^/]+", "999999999")
                : "/api/v1" + parts[1].replaceAll("\\{[^}]+}", "999999999");
        HttpRequest request = HttpRequest.newBuilder(URI.create(Running.server().baseUrl() + path))
                .method(view ? "GET" : parts[0], body(parts[0]))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .header("X-Requested-With", "test")
                .build();
        return CLIENT.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }

    private static HttpRequest.BodyPublisher body(String verb) {
        return verb.equals("POST") || verb.equals("PUT")
                ? HttpRequest.BodyPublishers.ofString("{}")
                : HttpRequest.BodyPublishers.noBody();
    }

    /** A parameter of nobody's stands in for the real one: who may ask then reads that it is missing, others get no view at all. */
    private static boolean opens(Visitor visitor, String template, boolean token) {
        String path = template.replaceAll("/:[^/]*\\?", "").replaceAll(":[^/]+", "999999999");
        if (token) {
            int status = visitor.context().request().get("/" + path).status();
            return status != 401 && status != 403;
        }
        Page page = within(visitor, path);
        // the address in the bar follows a little later than the page
        boolean signIn = page.locator(".xk-sign-in-page").count() > 0;
        boolean refused = page.locator("#not-found").count() > 0;
        return !signIn && !refused;
    }

    /** As a link within the application leads there; a page that is none of its views is opened as a whole. */
    private static Page within(Visitor visitor, String path) {
        Page page = visitor.page();
        boolean inside =
                Boolean.TRUE.equals(page.evaluate("!!document.querySelector('main h1') && !!window.Vaadin?.Flow"));
        if (inside) {
            page.evaluate(FOLLOW, "/" + path);
        } else {
            visitor.open(path);
        }
        page.waitForSelector("h1:not([data-left])");
        return page;
    }

    private static int call(APIRequestContext request, String endpoint) {
        String[] parts = endpoint.split(" ");
        String path = parts[1].replaceAll("\\{[^}]+}", "999999999");
        RequestOptions options = RequestOptions.create().setMethod(parts[0]).setHeader("X-Requested-With", "test");
        if (parts[0].equals("POST") || parts[0].equals("PUT")) {
            options.setHeader("Content-Type", "application/json").setData("{}");
        }
        return request.fetch("/api/v1" + path, options).status();
    }

    private static Visitor visitor(String role) {
        Visitor visitor = Visitor.onLaptop();
        signIn(visitor, role);
        return visitor;
    }

    private static void signIn(Visitor visitor, String role) {
        if (role.startsWith(TOKEN)) {
            String secret = ApiToken.reading(role.substring(TOKEN.length()));
            visitor.context().setExtraHTTPHeaders(Map.of("Authorization", "Bearer " + secret));
        }
        String number = PEOPLE.get(role);
        if (number != null) {
            visitor.signedInAs(number);
        }
    }

    private static Set<String> who(SortedMap<String, Set<String>> table, String place) {
        return table.getOrDefault(place, Set.of());
    }

    private static Set<String> roles() {
        Set<String> roles = new TreeSet<>(PEOPLE.keySet());
        roles.add(NOBODY);
        SCOPES.forEach(scope -> roles.add(TOKEN + scope));
        return roles;
    }

    private static SortedMap<String, Set<String>> table() throws IOException {
        SortedMap<String, Set<String>> table = new TreeMap<>();
        for (String line : Files.readAllLines(java.nio.file.Path.of("src/test/resources/access.txt"))) {
            if (!line.isBlank() && !line.startsWith("#")) {
                String[] parts = line.strip().split("\\s{2,}");
                table.put(parts[0], who(parts[1]));
            }
        }
        return table;
    }

    private static Set<String> who(String words) {
        Set<String> all = new TreeSet<>(PEOPLE.keySet());
        if (words.equals("everybody")) {
            all.add(NOBODY);
            return all;
        }
        return words.equals("signed-in") ? all : Set.of(words.split(" "));
    }

    private static Set<String> routes() {
        return CODE.stream()
                .filter(type -> type.isAnnotatedWith(Route.class))
                .map(type -> "VIEW /" + type.getAnnotationOfType(Route.class).value())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> endpoints() {
        Set<String> endpoints = new TreeSet<>();
        for (JavaClass type : CODE) {
            if (type.isAnnotatedWith(Path.class)) {
                String base = "/" + type.getAnnotationOfType(Path.class).value().replaceAll("^/|/$", "");
                type.getMethods().forEach(method -> verb(method)
                        .ifPresent(verb -> endpoints.add(verb + " " + base + rest(method))));
            }
        }
        return endpoints;
    }

    private static Optional<String> verb(JavaMethod method) {
        return method.getAnnotations().stream()
                .filter(annotation -> annotation.getRawType().isAnnotatedWith(HttpMethod.class))
                .map(annotation -> annotation
                        .getRawType()
                        .getAnnotationOfType(HttpMethod.class)
                        .value())
                .findFirst();
    }

    private static String rest(JavaMethod method) {
        return method.isAnnotatedWith(Path.class)
                ? "/" + method.getAnnotationOfType(Path.class).value().replaceAll("^/|/$", "")
                : "";
    }
}
