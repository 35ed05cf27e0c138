package org.xinke.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.xinke.demo.School;

/** One student's device: the same requests as the paper element sends. */
final class Candidate {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Executor TWO_THREADS = Executors.newFixedThreadPool(2, job -> {
        Thread thread = new Thread(job, "load");
        thread.setDaemon(true);
        return thread;
    });
    private static final long BLOCK = 1_000_000;

    private final HttpClient client;
    private final String baseUrl;
    private final String number;
    private final Map<Integer, Long> acknowledged = new ConcurrentHashMap<>();
    private long exam;
    private long attempt;
    private long seq;
    private int questions = 1;

    Candidate(String baseUrl, String number) {
        this.baseUrl = baseUrl + "/api/v1/";
        this.number = number;
        this.client = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .executor(TWO_THREADS)
                .version(HttpClient.Version.HTTP_1_1)
                .build();
    }

    /** From the sign-in to the door of the first exam that is open. */
    CompletableFuture<Void> enter(Duration wait, Figures figures) {
        String body = "{\"number\":\"%s\",\"password\":\"%s\"}".formatted(number, School.PASSWORD);
        return later(wait)
                .thenCompose(x -> timed("sign-in", "POST", "session", body, figures))
                .thenCompose(x -> timed("exams", "GET", "exams", "", figures))
                .thenCompose(exams -> {
                    exam = exams.get(0).get("id").asLong();
                    return timed("door", "GET", "exams/" + exam, "", figures);
                })
                .thenAccept(x -> {});
    }

    CompletableFuture<Void> start(Duration wait, Figures figures) {
        return later(wait)
                .thenCompose(x -> timed("start", "POST", "exams/" + exam + "/attempts", "", figures))
                .thenAccept(started -> attempt = started.get("attemptId").asLong());
    }

    CompletableFuture<Void> attempt(Duration think, int answers, Figures figures) {
        CompletableFuture<Void> course = start(Duration.ZERO, figures)
                .thenCompose(x -> timed("paper", "POST", path("window"), "{\"windowId\":\"load\"}", figures))
                .thenAccept(paper -> {
                    seq = paper.get("windowNumber").asLong() * BLOCK;
                    questions = paper.get("questions").size();
                });
        for (int i = 0; i < answers; i++) {
            int position = 1 + i;
            course = course.thenCompose(x -> later(think)).thenCompose(x -> save(position, figures));
        }
        return course.thenCompose(x -> timed("start again", "POST", "exams/" + exam + "/attempts", "", figures))
                .thenCompose(again -> {
                    figures.doubled(again.get("fresh").asBoolean());
                    return timed("hand-in", "POST", path("hand-in"), "{\"windowId\":\"load\",\"answers\":[]}", figures);
                })
                .thenCompose(x -> timed("read again", "GET", "attempts/" + attempt, "", figures))
                .thenAccept(paper -> figures.lost(lost(paper)));
    }

    /** Answers that were acknowledged and are not there. */
    private long lost(JsonNode paper) {
        return acknowledged.entrySet().stream()
                .filter(one ->
                        paper.at("/questions/" + (one.getKey() - 1) + "/seq").asLong() < one.getValue())
                .count();
    }

    private CompletableFuture<Void> save(int count, Figures figures) {
        int position = 1 + (count - 1) % questions;
        String body = "{\"windowId\":\"load\",\"seq\":%d,\"value\":{\"chosen\":[%d]}}".formatted(++seq, count % 2);
        return timed("save", "PUT", path("answers/" + position), body, figures)
                .thenAccept(
                        saved -> acknowledged.put(position, saved.path("seq").asLong()));
    }

    private String path(String rest) {
        return "attempts/" + attempt + "/" + rest;
    }

    private CompletableFuture<JsonNode> timed(String what, String method, String path, String body, Figures figures) {
        long begin = System.nanoTime();
        return client.sendAsync(request(method, path, body), BodyHandlers.ofString())
                .thenApply(answer -> {
                    figures.add(what, System.nanoTime() - begin, answer.statusCode());
                    return parse(answer.body());
                });
    }

    private static JsonNode parse(String body) {
        try {
            return JSON.readTree(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private HttpRequest request(String method, String path, String body) {
        return HttpRequest.newBuilder(URI.create(baseUrl + path))
                .header("X-Requested-With", "load")
                .header("Content-Type", "application/json")
                .timeout(Duration.ofSeconds(60))
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .build();
    }

    private static CompletableFuture<Void> later(Duration wait) {
        return CompletableFuture.runAsync(
                () -> {}, CompletableFuture.delayedExecutor(wait.toMillis(), TimeUnit.MILLISECONDS));
    }
}
