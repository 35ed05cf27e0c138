package org.xinke.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.options.RequestOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.xinke.testing.Described;
import org.xinke.testing.Endpoint;
import org.xinke.testing.RestTypes;
import org.xinke.testing.Visitor;

/** What {@code /api/v1/openapi.json} says is what the running application does. {@code OpenApiTest} compares it with the code. */
class OpenApiIT {
    private static final String WINDOW = "the-only-window";

    @Test
    void servedDescriptionNamesEveryEndpoint() {
        try (Visitor anybody = Visitor.onLaptop()) {
            JsonNode paths = described(anybody).description().path("paths");
            Set<String> served = new TreeSet<>();
            paths.fields().forEachRemaining(path -> path.getValue()
                    .fieldNames()
                    .forEachRemaining(verb -> served.add(verb.toUpperCase(Locale.ROOT) + " " + path.getKey())));
            assertThat(served)
                    .isEqualTo(Endpoint.all().stream()
                            .map(endpoint -> endpoint.verb() + " /api/v1" + endpoint.path())
                            .collect(Collectors.toCollection(TreeSet::new)));
        }
    }

    /** {@code RestTypesTest} writes them. */
    @Test
    void elementsAreCompiledAgainstWhatIsServed() throws IOException {
        try (Visitor anybody = Visitor.onLaptop()) {
            JsonNode served = described(anybody).description();
            assertThat(Files.readString(Path.of("src/main/frontend/shared/rest.d.ts")))
                    .isEqualTo(RestTypes.of(served));
        }
    }

    @Test
    void examAnswersAsDescribed() {
        try (Visitor student = Visitor.onPhone().signedInAs("20260015")) {
            Described described = described(student);
            APIRequestContext http = student.context().request();
            described.answers("GET", "/session", 200, get(http, "session"));
            JsonNode exams = described.answers("GET", "/exams", 200, get(http, "exams"));
            String exam = exams.path(0).path("id").asText();
            described.answers("GET", "/exams/{id}", 200, get(http, "exams/" + exam));
            APIResponse started = send(http, "POST", "exams/" + exam + "/attempts", Map.of());
            String attempt = "attempts/"
                    + described
                            .answers("POST", "/exams/{id}/attempts", 200, started)
                            .path("attemptId")
                            .asText();
            paper(described, http, attempt);
            described.answers(
                    "POST",
                    "/attempts/{id}/hand-in",
                    200,
                    send(http, "POST", attempt + "/hand-in", Map.of("windowId", WINDOW)));
            described.answers("GET", "/attempts/{id}/result", 200, get(http, attempt + "/result"));
        }
    }

    private static void paper(Described described, APIRequestContext http, String attempt) {
        described.answers("GET", "/attempts/{id}", 200, get(http, attempt));
        described.answers(
                "POST",
                "/attempts/{id}/window",
                200,
                send(http, "POST", attempt + "/window", Map.of("windowId", WINDOW)));
        Map<String, Object> value = Map.of("chosen", new int[] {0});
        described.answers(
                "PUT",
                "/attempts/{id}/answers/{position}",
                200,
                send(
                        http,
                        "PUT",
                        attempt + "/answers/1",
                        Map.of("windowId", WINDOW, "seq", 9_000_001, "value", value)));
        Object more = new Object[] {Map.of("position", 2, "seq", 9_000_002, "value", value)};
        described.answers(
                "PUT",
                "/attempts/{id}/answers",
                200,
                send(http, "PUT", attempt + "/answers", Map.of("windowId", WINDOW, "answers", more)));
        described.answers("GET", "/attempts/{id}/clock", 200, get(http, attempt + "/clock"));
    }

    @Test
    void coverageAnswersAsDescribed() {
        try (Visitor office = Visitor.onLaptop().signedInAs("jwc01")) {
            Described described = described(office);
            APIRequestContext http = office.context().request();
            described.answers("GET", "/coverage", 200, get(http, "coverage?by=class"));
            described.answers("GET", "/coverage/learning", 200, get(http, "coverage/learning?cohort=2026"));
            described.answers("GET", "/coverage/people", 200, get(http, "coverage/people?size=5"));
            described.answers("GET", "/coverage/people/{number}", 200, get(http, "coverage/people/20260015"));
            described.answers(
                    "POST", "/coverage/derivations", 200, send(http, "POST", "coverage/derivations", Map.of()));
        }
    }

    @Test
    void refusalsAnswerAsDescribed() {
        try (Visitor student = Visitor.onPhone();
                Visitor office = Visitor.onLaptop().signedInAs("jwc01")) {
            Described described = described(student);
            APIRequestContext http = student.context().request();
            described.answers("GET", "/session", 404, get(http, "session"));
            described.answers("GET", "/exams", 401, get(http, "exams"));
            described.answers(
                    "POST", "/session", 400, send(http, "POST", "session", Map.of("number", "", "password", "")));
            described.answers(
                    "POST",
                    "/session",
                    422,
                    send(http, "POST", "session", Map.of("number", "nobody", "password", "wrong")));
            APIRequestContext other = office.context().request();
            described.answers("GET", "/exams", 403, get(other, "exams"));
            described.answers("GET", "/coverage", 400, get(other, "coverage?by=street"));
            described.answers("GET", "/coverage/people/{number}", 404, get(other, "coverage/people/nobody"));
        }
    }

    private static Described described(Visitor anybody) {
        return new Described(get(anybody.context().request(), "openapi.json").text());
    }

    private static APIResponse get(APIRequestContext http, String path) {
        return http.get("/api/v1/" + path);
    }

    private static APIResponse send(APIRequestContext http, String verb, String path, Map<String, Object> body) {
        return http.fetch(
                "/api/v1/" + path,
                RequestOptions.create()
                        .setMethod(verb)
                        .setHeader("X-Requested-With", "test")
                        .setData(body));
    }
}
