package org.xinke.load;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.xinke.demo.School;

/** One person of the school's office, who asks one thing after the other. */
final class Office {
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .version(HttpClient.Version.HTTP_1_1)
            .build();

    private final String baseUrl;

    private Office(String baseUrl) {
        this.baseUrl = baseUrl + "/api/v1/";
    }

    static Office signIn(String baseUrl, String number) throws IOException, InterruptedException {
        Office office = new Office(baseUrl);
        HttpResponse<String> answer = office.ask(
                "POST", "session", "{\"number\":\"%s\",\"password\":\"%s\"}".formatted(number, School.PASSWORD));
        if (answer.statusCode() != 204) {
            throw new IllegalStateException("sign-in of " + number + ": " + answer.body());
        }
        return office;
    }

    /** The answer's body; its time goes to the figures. */
    String send(String method, String path, String what, Figures figures) throws IOException, InterruptedException {
        long begin = System.nanoTime();
        HttpResponse<String> answer = ask(method, path, "");
        figures.add(what, System.nanoTime() - begin, answer.statusCode());
        return answer.body();
    }

    private HttpResponse<String> ask(String method, String path, String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(baseUrl + path))
                .header("X-Requested-With", "load")
                .header("Content-Type", "application/json")
                .timeout(Duration.ofSeconds(60))
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .build();
        return client.send(request, BodyHandlers.ofString());
    }
}
