package org.xinke.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.fortuna.ical4j.data.CalendarBuilder;
import org.junit.jupiter.api.Test;
import org.xinke.testing.ApiToken;
import org.xinke.testing.Data;
import org.xinke.testing.Running;

/** The feed as another system reads it. */
class FeedApiIT {
    private static final Set<String> FEED = Set.of("/grades", "/completions", "/coverage/changes");
    private static final Pattern CURL = Pattern.compile("\\$XINKE(/api/v1/[^\"\\s]+)");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void theLogIsReadToItsEndWithoutGapOrRepetition() throws Exception {
        String token = ApiToken.reading("COVERAGE");
        Set<Long> seen = new HashSet<>();
        String next = "";
        boolean more = true;
        // small pages first, then large ones: however long the log of a run has grown, a minute's requests are enough
        int limit = 50;
        while (more) {
            JsonNode page = JSON.readTree(get("/api/v1/coverage/changes?limit=" + limit + "&since=" + next, token)
                    .body());
            limit = seen.isEmpty() ? limit : 1000;
            page.get("items")
                    .forEach(item ->
                            assertThat(seen.add(item.get("seq").asLong())).isTrue());
            next = page.get("next").asText();
            more = page.get("more").asBoolean();
        }
        assertThat(seen).hasSizeGreaterThanOrEqualTo(120);
        assertThat(JSON.readTree(get("/api/v1/coverage/changes?since=" + next, token)
                                .body())
                        .get("items"))
                .isEmpty();
    }

    @Test
    void whatTheCallerHasAlreadyIsNotSentAgain() throws Exception {
        String token = ApiToken.reading("COVERAGE");
        HttpResponse<String> first = get("/api/v1/coverage/changes?limit=3", token);
        String tag = first.headers().firstValue("ETag").orElseThrow();

        HttpResponse<String> again = get("/api/v1/coverage/changes?limit=3", token, "If-None-Match", tag);

        assertThat(first.headers().firstValue("Link").orElseThrow()).contains("rel=\"next\"", "since=");
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(get("/api/v1/coverage/changes?limit=4", token, "If-None-Match", tag)
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void csvOpensInExcel() throws Exception {
        String token = ApiToken.reading("COVERAGE");
        HttpResponse<String> csv = get("/api/v1/coverage/changes?limit=2&format=csv&bom=true", token);

        assertThat(csv.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/csv");
        assertThat(csv.headers().firstValue("Content-Language")).isPresent();
        assertThat(csv.body()).startsWith("\uFEFFseq,number,name,college");
        assertThat(csv.body().lines()).hasSize(3);
        assertThat(get("/api/v1/coverage/changes?limit=2", token, "Accept", "text/csv")
                        .body())
                .startsWith("seq,");
    }

    @Test
    void aTokenReadsItsOwnPartAlone() throws Exception {
        String token = ApiToken.reading("GRADES");

        assertThat(get("/api/v1/grades", token).statusCode()).isEqualTo(200);
        assertThat(get("/api/v1/completions", token).statusCode()).isEqualTo(403);
        assertThat(get("/", token).statusCode()).isEqualTo(403);
        assertThat(get("/api/v1/grades", ApiToken.expired("GRADES")).statusCode())
                .isEqualTo(401);
        assertThat(get("/api/v1/grades", "xk_made_up").statusCode()).isEqualTo(401);
        assertThat(get("/api/v1/grades?since=nonsense", token).statusCode()).isEqualTo(422);
    }

    @Test
    void aTokenRemembersFromWhereItWasLastUsed() throws Exception {
        get("/api/v1/grades", ApiToken.reading("GRADES"));

        assertThat(Data.text("SELECT coalesce(last_origin, 'nowhere') FROM feed.api_token ORDER BY id DESC LIMIT 1"))
                .isEqualTo("127.0.0.1");
    }

    @Test
    void anAnswerSaysItsLanguage() throws Exception {
        String token = ApiToken.reading("GRADES");
        for (Map.Entry<String, String> asked :
                Map.of("zh-CN,zh;q=0.9", "zh-CN", "en-GB,en;q=0.9", "en").entrySet()) {
            for (HttpResponse<String> refusal : List.of(
                    get("/api/v1/grades", "xk_made_up", "Accept-Language", asked.getKey()),
                    get("/api/v1/grades?since=nonsense", token, "Accept-Language", asked.getKey()),
                    get("/api/v1/grades?limit=0", token, "Accept-Language", asked.getKey()),
                    get("/api/v1/coverage", "", "Accept-Language", asked.getKey()))) {
                assertThat(refusal.headers().firstValue("Content-Language"))
                        .as(refusal.body())
                        .hasValue(asked.getValue());
            }
        }
        assertThat(get("/api/v1/grades", token, "Accept-Language", "en")
                        .headers()
                        .firstValue("Content-Language"))
                .hasValue("zh-CN");
    }

    /** Calendar programs sign in nowhere. */
    @Test
    void aCalendarIsServedByItsTokenAndRefusedWithout() throws Exception {
        String token = "xkcal_" + "a".repeat(43);
        Data.change("""
                INSERT INTO notices.calendar_token (person_id, hash, made_at)
                SELECT id, sha256(convert_to(?, 'UTF8')), now() FROM people.person WHERE number = '20260030'""", token);

        HttpResponse<String> calendar = get("/ical/" + token + ".ics", "");

        assertThat(calendar.statusCode()).isEqualTo(200);
        assertThat(calendar.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/calendar");
        assertThat(new CalendarBuilder()
                        .build(new StringReader(calendar.body()))
                        .getComponents("VEVENT"))
                .as("the exams; no class is planned in this school")
                .hasSize(2);
        for (String other :
                List.of("/ical/xkcal_" + "b".repeat(43) + ".ics", "/ical/" + token, "/ical/", "/ical/x.ics")) {
            assertThat(get(other, "").statusCode()).as(other).isEqualTo(404);
        }
    }

    @Test
    void theFiguresOfCoverageAreReadWithTheSameToken() throws Exception {
        JsonNode figures = JSON.readTree(
                get("/api/v1/coverage?by=major", ApiToken.reading("COVERAGE")).body());

        assertThat(figures.toString()).contains("星河信息学院");
        assertThat(get("/api/v1/coverage", ApiToken.reading("GRADES")).statusCode())
                .isEqualTo(403);
        assertThat(get("/api/v1/coverage/people", ApiToken.reading("COVERAGE")).statusCode())
                .isEqualTo(403);
    }

    @Test
    void whoComesTooOftenIsToldWhenToComeAgain() throws Exception {
        String token = ApiToken.reading("GRADES");
        HttpResponse<String> answer = get("/api/v1/grades?limit=1", token);
        for (int i = 0; i < 400 && answer.statusCode() == 200; i++) {
            answer = get("/api/v1/grades?limit=1", token);
        }

        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(Integer.parseInt(answer.headers().firstValue("Retry-After").orElseThrow()))
                .isBetween(1, 61);
    }

    @Test
    void theExamplesOfTheDescriptionRun() throws Exception {
        String token = ApiToken.reading("COVERAGE,COMPLETIONS,GRADES");
        JsonNode paths = JSON.readTree(get("/api/v1/openapi.json", "").body()).get("paths");
        List<String> run = new ArrayList<>();
        for (String path : FEED) {
            String full = paths.has(path) ? path : "/api/v1" + path;
            JsonNode operation = paths.get(full).get("get");
            String example = example(operation);
            JsonNode answer = JSON.readTree(
                    get("/api/v1" + path + query(operation), token).body());
            assertThat(answer.fieldNames()).toIterable().containsExactlyInAnyOrderElementsOf(names(fields(example)));
            for (JsonNode item : answer.get("items")) {
                assertThat(item.fieldNames())
                        .toIterable()
                        .isSubsetOf(names(fields(example).get("items").get(0)));
            }
            run.add(path);
        }
        assertThat(run).hasSameSizeAs(FEED);
    }

    @Test
    void theExamplesOfTheHandbookRun() throws Exception {
        String token = ApiToken.reading("COVERAGE,COMPLETIONS,GRADES");
        Matcher curl = CURL.matcher(Files.readString(Path.of("src/docs/API.md")));
        int run = 0;
        while (curl.find()) {
            assertThat(get(curl.group(1), token).statusCode()).as(curl.group(1)).isEqualTo(200);
            run++;
        }
        assertThat(run).isGreaterThan(3);
    }

    private static String query(JsonNode operation) {
        List<String> parts = new ArrayList<>();
        operation.get("parameters").forEach(parameter -> {
            assertThat(parameter.has("example")).as(parameter.toString()).isTrue();
            parts.add(parameter.get("name").asText() + "="
                    + parameter.get("example").asText());
        });
        return "?" + String.join("&", parts);
    }

    private static String example(JsonNode operation) {
        JsonNode content = operation.get("responses").get("200").get("content").get("application/json");
        JsonNode examples = content.has("examples")
                ? content.get("examples").elements().next().get("value")
                : content.get("example");
        return examples.isTextual() ? examples.asText() : examples.toString();
    }

    private static JsonNode fields(String example) {
        try {
            return JSON.readTree(example);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private HttpResponse<String> get(String path, String token, String... headers) throws Exception {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(Running.server().baseUrl() + path));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }
}
