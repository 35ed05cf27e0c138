package org.xinke.sso;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Pattern;
import org.xinke.shared.RuleViolation;

/** The few addresses of a CAS server that a service needs. */
final class CasServer {
    /** Service tickets begin with ST-; a proxy ticket (PT-) would mean another service in between. */
    private static final Pattern TICKET = Pattern.compile("ST-[\\w.:-]{1,500}");

    private final SsoSettings.Cas settings;
    private final Duration timeout;
    private final HttpClient client;

    CasServer(SsoSettings.Cas settings, Duration timeout) {
        this.settings = settings;
        this.timeout = timeout;
        this.client = HttpClient.newBuilder().connectTimeout(timeout).build();
    }

    URI login(URI service, boolean again) {
        return URI.create(
                settings.url() + "/login?service=" + encode(service.toString()) + (again ? "&renew=true" : ""));
    }

    URI logout(URI service) {
        return URI.create(settings.url() + "/logout?service=" + encode(service.toString()));
    }

    /** @throws IOException when nobody answers, or only with an error of its own */
    boolean answers() throws IOException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(settings.url() + "/login"))
                .method("HEAD", HttpRequest.BodyPublishers.noBody())
                .timeout(timeout)
                .build();
        HttpResponse<Void> response = send(request, BodyHandlers.discarding());
        if (response.statusCode() >= 500) {
            throw new IOException("CAS answers " + response.statusCode());
        }
        return true;
    }

    /**
     * @throws RuleViolation when CAS refuses the ticket
     * @throws IOException when CAS is away or says nothing that makes sense
     */
    CasAnswer validate(String ticket, URI service) throws IOException {
        if (!TICKET.matcher(ticket).matches()) {
            throw new RuleViolation(Refusals.REFUSED, "no service ticket");
        }
        URI address = URI.create(settings.url() + settings.validate() + "?service=" + encode(service.toString())
                + "&ticket=" + encode(ticket));
        HttpRequest request = HttpRequest.newBuilder(address).timeout(timeout).build();
        HttpResponse<InputStream> response = send(request, BodyHandlers.ofInputStream());
        try (InputStream body = response.body()) {
            if (response.statusCode() != 200) {
                throw new IOException("CAS answers " + response.statusCode());
            }
            return CasAnswer.read(new String(body.readNBytes(SafeXml.LONGEST), StandardCharsets.UTF_8));
        }
    }

    private <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> handler) throws IOException {
        try {
            return client.send(request, handler);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
