package org.xinke.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.xinke.testing.Data;
import org.xinke.testing.Running;
import org.xinke.testing.Visitor;

/** Who is refused on the hot path, and that what it answers is what REST's own way answers. */
class SittingIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SAVE =
            "{\"windowId\":\"w\",\"answers\":[{\"position\":1,\"seq\":%d,\"value\":{\"chosen\":[0]}}]}";

    private final HttpClient client = HttpClient.newHttpClient();
    private String exam = "";
    private String attempt = "";

    @Test
    void whoIsNobodyIsRefusedEverywhere() throws Exception {
        begin(signIn("20260040"));
        for (String cookie : List.of("", "xinke=", "xinke=made-up")) {
            assertThat(codes(cookie)).as(cookie).containsOnly("401 shared.error.http401");
        }
    }

    @Test
    void whoseSignInIsOverIsNobody() throws Exception {
        String cookie = signIn("20260041");
        begin(cookie);
        Data.change("""
                UPDATE signin.sign_in_session SET seen_at = now() - INTERVAL '1 year'
                 WHERE person_id = (SELECT id FROM people.person WHERE number = '20260041')""");
        assertThat(codes(cookie)).containsOnly("401 shared.error.http401");
    }

    @Test
    void whoseAccountIsClosedIsNobody() throws Exception {
        String cookie = signIn("20260042");
        begin(cookie);
        Data.change("UPDATE people.person SET status = 'WITHDRAWN' WHERE number = '20260042'");
        try {
            assertThat(codes(cookie)).containsOnly("401 shared.error.http401");
        } finally {
            Data.change("UPDATE people.person SET status = 'ENROLLED' WHERE number = '20260042'");
        }
    }

    @Test
    void whoIsNoStudentMayNotAndAnotherStudentFindsNothing() throws Exception {
        begin(signIn("20260043"));
        assertThat(codes(signIn("jwc01"))).containsOnly("403 shared.error.http403");
        String another = signIn("20260044");
        assertThat(codes(another).subList(2, requests().size())).containsOnly("404 shared.error.notFound");
    }

    @Test
    void anotherSiteChangesNothing() throws Exception {
        String cookie = signIn("20260045");
        begin(cookie);
        for (Map<String, String> headers :
                List.of(Map.of("X-Requested-With", "test", "Sec-Fetch-Site", "cross-site"), Map.<String, String>of())) {
            for (String[] one : requests()) {
                if (!one[0].equals("GET")) {
                    assertThat(code(send(one, cookie, headers))).isEqualTo("403 shared.error.crossSite");
                }
            }
        }
    }

    @Test
    void whatCannotBeReadIsExplained() throws Exception {
        String cookie = signIn("20260046");
        begin(cookie);
        for (String[] one : requests()) {
            if (one[2].isEmpty()) {
                continue;
            }
            assertThat(code(ask(one[0], one[1], "{", cookie))).isEqualTo("400 shared.error.unreadable");
        }
        HttpResponse<String> wrong = ask("POST", "attempts/" + attempt + "/window", "{\"windowId\":\"\"}", cookie);
        assertThat(code(wrong)).isEqualTo("400 shared.error.input");
        assertThat(wrong.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
        assertThat(wrong.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(JSON.readTree(wrong.body()).at("/errors/0/field").asText()).isEqualTo("windowId");
    }

    @Test
    void anOlderWindowAndWhoHasHandedInWriteNoMore() throws Exception {
        String cookie = signIn("20260047");
        begin(cookie);
        assertThat(code(save(cookie, 1))).isEqualTo("200 ");
        ask("POST", "attempts/" + attempt + "/window", "{\"windowId\":\"other\"}", cookie);
        assertThat(code(save(cookie, 2))).isEqualTo("409 exams.error.otherWindow");
        ask("POST", "attempts/" + attempt + "/window", "{\"windowId\":\"w\"}", cookie);
        String end = "attempts/" + attempt + "/hand-in";
        HttpResponse<String> first = ask("POST", end, SAVE.formatted(3), cookie);
        assertThat(JSON.readTree(first.body()).get("state").asText()).isEqualTo("HANDED_IN");
        assertThat(code(save(cookie, 4))).isEqualTo("422 exams.error.closed");
        assertThat(code(ask("POST", "attempts/" + attempt + "/window", "{\"windowId\":\"w\"}", cookie)))
                .isEqualTo("422 exams.error.closed");
        JsonNode again =
                JSON.readTree(ask("POST", end, SAVE.formatted(4), cookie).body());
        assertThat(again.get("late").asInt()).isEqualTo(1);
        assertThat(again.get("endedAt")).isEqualTo(JSON.readTree(first.body()).get("endedAt"));
        assertThat(Data.number("SELECT seq FROM exams.answer WHERE attempt_id = ?", Long.parseLong(attempt)))
                .isEqualTo(3);
    }

    /** {@code application/*} is a spelling that the hot path leaves to JAX-RS. */
    @Test
    void bothWaysAnswerTheSame() throws Exception {
        String cookie = signIn("20260048");
        begin(cookie);
        save(cookie, 1);
        for (String[] one : requests()) {
            HttpResponse<String> here = send(one, cookie, Map.of("X-Requested-With", "test"));
            HttpResponse<String> there =
                    send(one, cookie, Map.of("X-Requested-With", "test", "Accept", "application/*"));
            assertThat(there.statusCode()).as(one[1]).isEqualTo(here.statusCode());
            assertThat(timeless(there)).as(one[1]).isEqualTo(timeless(here));
        }
    }

    /** Each in a way that would be answered; hand-in last, for it ends the attempt. */
    private List<String[]> requests() {
        String mine = "attempts/" + attempt;
        return List.of(
                new String[] {"GET", "exams/" + exam, ""},
                new String[] {"POST", "exams/" + exam + "/attempts", ""},
                new String[] {"GET", mine, ""},
                new String[] {"GET", mine + "/clock", ""},
                new String[] {"POST", mine + "/window", "{\"windowId\":\"w\"}"},
                new String[] {"PUT", mine + "/answers", SAVE.formatted(1)},
                new String[] {"PUT", mine + "/answers/1", "{\"windowId\":\"w\",\"seq\":1,\"value\":{\"chosen\":[0]}}"},
                new String[] {"POST", mine + "/hand-in", "{\"windowId\":\"w\",\"answers\":[]}"});
    }

    private List<String> codes(String cookie) throws Exception {
        List<String> codes = new ArrayList<>();
        for (String[] one : requests()) {
            codes.add(code(send(one, cookie, Map.of("X-Requested-With", "test"))));
        }
        return codes;
    }

    private void begin(String cookie) throws Exception {
        JsonNode exams = JSON.readTree(ask("GET", "exams", "", cookie).body());
        exam = exams.get(0).get("id").asText();
        JsonNode started = JSON.readTree(
                ask("POST", "exams/" + exam + "/attempts", "", cookie).body());
        attempt = started.get("attemptId").asText();
        ask("POST", "attempts/" + attempt + "/window", "{\"windowId\":\"w\"}", cookie);
    }

    private String signIn(String number) throws Exception {
        HttpResponse<String> in = ask(
                "POST", "session", "{\"number\":\"%s\",\"password\":\"%s\"}".formatted(number, Visitor.PASSWORD), "");
        return in.headers().allValues("Set-Cookie").stream()
                .map(cookie -> cookie.substring(0, cookie.indexOf(';')))
                .filter(cookie -> cookie.startsWith("xinke="))
                .findFirst()
                .orElseThrow();
    }

    private HttpResponse<String> save(String cookie, int seq) throws Exception {
        return ask("PUT", "attempts/" + attempt + "/answers", SAVE.formatted(seq), cookie);
    }

    private HttpResponse<String> ask(String method, String path, String body, String cookie) throws Exception {
        return send(new String[] {method, path, body}, cookie, Map.of("X-Requested-With", "test"));
    }

    private HttpResponse<String> send(String[] one, String cookie, Map<String, String> headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(Running.server().baseUrl() + "/api/v1/" + one[1]))
                .header("Content-Type", "application/json")
                .method(one[0], one[2].isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(one[2]));
        headers.forEach(request::header);
        if (!cookie.isEmpty()) {
            request.header("Cookie", cookie);
        }
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private static String code(HttpResponse<String> answer) throws IOException {
        boolean refused = answer.statusCode() >= 400;
        return answer.statusCode() + " "
                + (refused ? JSON.readTree(answer.body()).path("code").asText() : "");
    }

    /** Without what goes on meanwhile: the clock, and after a hand-in the marking. */
    private static JsonNode timeless(HttpResponse<String> answer) throws IOException {
        JsonNode body = JSON.readTree(answer.body());
        List<String> fleeting = body.has("late") ? List.of("state") : List.of("serverTime", "now");
        return body instanceof ObjectNode object ? object.without(fleeting) : body;
    }
}
