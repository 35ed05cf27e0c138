package org.xinke.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.xinke.demo.School;

/** A device that answers and answers, sends each answer again until it is acknowledged, and knows what was. */
final class Sitter implements Runnable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final long THINK = 500;
    private static final long AGAIN = 1_000;
    private static final long BLOCK = 1_000_000;

    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .connectTimeout(Duration.ofSeconds(5))
            .version(HttpClient.Version.HTTP_1_1)
            .build();
    private final String number;
    private final Map<Integer, Long> acknowledged = new ConcurrentHashMap<>();
    private final ConcurrentMap<String, Integer> seen = new ConcurrentHashMap<>();
    private String baseUrl;
    private long attempt;
    private long seq;
    private int questions = 1;
    private volatile long lastAcknowledged;
    private volatile boolean leaving;

    Sitter(String baseUrl, String number) {
        this.baseUrl = baseUrl;
        this.number = number;
    }

    /** Another door of the same house, by the same cookie. */
    void goesTo(String url) {
        baseUrl = url;
    }

    int signIn() throws IOException, InterruptedException {
        return send("POST", "session", "{\"number\":\"%s\",\"password\":\"%s\"}".formatted(number, School.PASSWORD))
                .statusCode();
    }

    void start() throws IOException, InterruptedException {
        long exam =
                JSON.readTree(send("GET", "exams", "").body()).get(0).get("id").asLong();
        attempt = JSON.readTree(send("POST", "exams/" + exam + "/attempts", "").body())
                .get("attemptId")
                .asLong();
        JsonNode paper = JSON.readTree(send("POST", "attempts/" + attempt + "/window", "{\"windowId\":\"faults\"}")
                .body());
        seq = paper.get("windowNumber").asLong() * BLOCK;
        questions = paper.get("questions").size();
    }

    @Override
    public void run() {
        try {
            for (int turn = 0; !leaving; turn++) {
                answer(1 + turn % questions, turn % 2);
                Thread.sleep(THINK);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void answer(int position, int option) throws InterruptedException {
        long mine = ++seq;
        String body = "{\"windowId\":\"faults\",\"seq\":%d,\"value\":{\"chosen\":[%d]}}".formatted(mine, option);
        while (!leaving) {
            String outcome = outcome("attempts/" + attempt + "/answers/" + position, body);
            if (outcome.startsWith("2")) {
                acknowledged.put(position, mine);
                lastAcknowledged = System.nanoTime();
                return;
            }
            seen.merge(outcome, 1, Integer::sum);
            Thread.sleep(AGAIN);
        }
    }

    private String outcome(String path, String body) throws InterruptedException {
        try {
            return String.valueOf(send("PUT", path, body).statusCode());
        } catch (IOException e) {
            return e.getClass().getSimpleName();
        }
    }

    void leave() {
        leaving = true;
    }

    boolean hasSavedSince(long moment) {
        return lastAcknowledged > moment;
    }

    long lastAcknowledged() {
        return lastAcknowledged;
    }

    long attempt() {
        return attempt;
    }

    /** By question, the number of the last save that the server said it has. */
    Map<Integer, Long> acknowledged() {
        return acknowledged;
    }

    /** What came instead of an acknowledgement, and how often; forgets it. */
    Map<String, Integer> refusals() {
        Map<String, Integer> all = Map.copyOf(seen);
        seen.clear();
        return all;
    }

    private HttpResponse<String> send(String method, String path, String body)
            throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create(baseUrl + "/api/v1/" + path))
                        .header("X-Requested-With", "faults")
                        .header("Content-Type", "application/json")
                        .timeout(PATIENCE)
                        .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }
}
