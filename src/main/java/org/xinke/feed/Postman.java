package org.xinke.feed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Proxy;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import okhttp3.Dns;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.xinke.feed.WebhookQueue.Parcel;
import org.xinke.shared.CurrentUser;
import org.xinke.shared.DomainError;

/**
 * Brings deliveries to their receivers. A delivery tells that there is something new and where to read it; what is new
 * stands in the feed alone. Redirects are not followed.
 */
@ApplicationScoped
public class Postman {
    private static final Logger LOG = Logger.getLogger(Postman.class.getName());
    private static final MediaType JSON = MediaType.get("application/json; charset=utf-8");
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @Inject
    WebhookQueue queue;

    @Inject
    Numbering numbering;

    @Inject
    CurrentUser currentUser;

    @Inject
    FeedSettings settings;

    @Inject
    Clock clock;

    /** Numbers what is new and delivers what is due, until nothing is. */
    public void goRound() {
        currentUser.asSystem(() -> {
            numbering.number();
            List<Parcel> parcels = queue.take();
            while (!parcels.isEmpty()) {
                parcels.forEach(this::bring);
                parcels = queue.take();
            }
        });
    }

    private void bring(Parcel parcel) {
        String body = body(parcel);
        try (Response response = client().newCall(request(parcel, body)).execute()) {
            if (response.isSuccessful()) {
                queue.delivered(parcel.id(), "HTTP " + response.code());
            } else {
                queue.failed(parcel, "HTTP " + response.code());
            }
        } catch (IOException | IllegalArgumentException | DomainError e) {
            LOG.log(Level.FINE, "delivery failed", e);
            queue.failed(parcel, e.getClass().getSimpleName() + ": " + e.getMessage());
        }
    }

    private Request request(Parcel parcel, String body) {
        HttpUrl url = HttpUrl.get(parcel.url());
        SafeAddress addresses = settings.addresses();
        addresses.check(url);
        refuseNumbers(url, addresses);
        List<String> secrets = new ArrayList<>(List.of(parcel.secret()));
        String previous = parcel.previousSecret();
        if (previous != null) {
            secrets.add(previous);
        }
        return new Request.Builder()
                .url(url)
                .header("Xinke-Event", WebhookEvent.valueOf(parcel.kind()).code())
                .header("Xinke-Delivery", String.valueOf(parcel.id()))
                .header(Signature.HEADER, Signature.of(body, clock.instant().getEpochSecond(), secrets))
                .post(RequestBody.create(body, JSON))
                .build();
    }

    static String body(Parcel parcel) {
        WebhookEvent event = WebhookEvent.valueOf(parcel.kind());
        return """
                {"id":%d,"event":"%s","at":"%s","entries":%d,"read":"%s?since=%s"}""".formatted(
                        parcel.id(),
                        event.code(),
                        parcel.createdAt(),
                        parcel.entries(),
                        event.path(),
                        new FeedCursor(parcel.firstSeq() - 1).text());
    }

    private OkHttpClient client() {
        SafeAddress addresses = settings.addresses();
        return Clients.PLAIN.newBuilder().dns(host -> safe(host, addresses)).build();
    }

    private static List<InetAddress> safe(String host, SafeAddress addresses) throws UnknownHostException {
        List<InetAddress> all = Dns.SYSTEM.lookup(host);
        if (!all.stream().allMatch(addresses::allows)) {
            throw new UnknownHostException("address inside the network refused");
        }
        return all;
    }

    /** An address written as a number is connected to without a look-up. */
    private static void refuseNumbers(HttpUrl url, SafeAddress addresses) {
        boolean number = url.host().matches("[0-9.]+|.*:.*");
        try {
            if (number && !addresses.allows(InetAddress.getByName(url.host()))) {
                throw new IllegalArgumentException("address inside the network refused");
            }
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(e.getMessage());
        }
    }

    private static final class Clients {
        static final OkHttpClient PLAIN = new OkHttpClient.Builder()
                .callTimeout(PATIENCE)
                .followRedirects(false)
                .followSslRedirects(false)
                .proxy(Proxy.NO_PROXY)
                .build();
    }
}
