package org.xinke.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.xinke.feed.tokens.NewToken;
import org.xinke.feed.tokens.TokenLine;
import org.xinke.feed.tokens.Tokens;
import org.xinke.gradebook.SampleSection;
import org.xinke.shared.CurrentUser;
import org.xinke.shared.Forbidden;
import org.xinke.shared.Grant;
import org.xinke.shared.Identity;
import org.xinke.shared.Role;
import org.xinke.shared.RuleViolation;
import org.xinke.signin.door.ApiTokens;
import org.xinke.testing.SampleSchool;

@ExtendWith(ArquillianExtension.class)
class FeedIT {
    private static final String ORIGIN = "10.1.2.3";

    private static final int LONGEST = 5000;

    @Inject
    FeedQueries feed;

    @Inject
    Tokens tokens;

    @Inject
    ApiTokens check;

    @Inject
    Webhooks webhooks;

    @Inject
    Postman postman;

    @Inject
    OneRosterResults oneRoster;

    @Inject
    SampleSchool school;

    @Inject
    CurrentUser currentUser;

    @PersistenceContext
    EntityManager em;

    @Inject
    UserTransaction transaction;

    @Test
    void whatCommitsLateIsNotPassedOver() throws Exception {
        String late = school.student();
        String early = school.student();
        String begin = end();
        try (Connection slow = connection();
                Connection quick = connection()) {
            slow.setAutoCommit(false);
            decide(slow, late, "SUSPENDED");
            decide(quick, early, "SUSPENDED");

            FeedPage<FeedQueries.CoverageMove> first = coverage(begin);
            assertThat(first.items())
                    .extracting(FeedQueries.CoverageMove::number)
                    .containsExactly(early);
            slow.commit();

            FeedPage<FeedQueries.CoverageMove> second = coverage(first.next());
            assertThat(second.items())
                    .extracting(FeedQueries.CoverageMove::number)
                    .containsExactly(late);
            assertThat(coverage(begin).items()).hasSize(2);
        }
    }

    @Test
    void aCompletionThatIsTakenBackIsToldToo() throws Exception {
        String student = school.student();
        String begin = completions("").next();
        try (Connection database = connection()) {
            decide(database, student, "EXEMPT");
            decide(database, student, "IN_PROGRESS");
        }

        assertThat(completions(begin).items())
                .extracting(FeedQueries.Completion::completed)
                .containsExactly(true, false);
    }

    @Test
    void aTokenOfACollegeReadsThatCollegeAlone() {
        long college = number("SELECT id FROM people.college WHERE code = 'C01'");

        assertThat(as(Role.FEED_COVERAGE, college, () -> feed.coverage("", LONGEST))
                        .items())
                .isNotEmpty()
                .extracting(FeedQueries.CoverageMove::college)
                .containsOnly("C01");
    }

    @Test
    void aTokenOpensItsOwnPlaceUntilItIsRevoked() {
        String secret = admin(() -> tokens.make(new NewToken("教务", Set.of(FeedScope.GRADES), "C01", 30)));
        TokenLine line = admin(() -> tokens.page(0, 1)).get(0);

        assertThat(check.check(secret, "/api/v1/grades", ORIGIN).status()).isEqualTo(200);
        Identity who = java.util.Objects.requireNonNull(
                check.check(secret, "/api/v1/grades", ORIGIN).who());
        assertThat(who.roles()).containsExactly(Role.FEED_GRADES);
        assertThat(check.check(secret, "/api/v1/coverage/changes", ORIGIN).status())
                .isEqualTo(403);
        assertThat(check.check(secret, "/api/v1/coverage", ORIGIN).status()).isEqualTo(403);
        assertThat(check.check(secret, "/api/v1/grades/", ORIGIN).status()).isEqualTo(403);
        assertThat(check.check(secret + "x", "/api/v1/grades", ORIGIN).status()).isEqualTo(401);
        assertThat(number("SELECT count(*) FROM feed.api_token WHERE last_used_at IS NOT NULL AND last_origin = '"
                        + ORIGIN + "' AND id = " + line.id()))
                .isEqualTo(1);
        admin(() -> {
            tokens.revoke(line.id());
            return true;
        });
        assertThat(check.check(secret, "/api/v1/grades", ORIGIN).status()).isEqualTo(401);
    }

    @Test
    void whatATokenAskedLongAgoIsForgotten() throws Exception {
        String secret = admin(() -> tokens.make(new NewToken("旧", Set.of(FeedScope.GRADES), null, 30)));
        check.check(secret, "/api/v1/grades", ORIGIN);
        long id = admin(() -> tokens.page(0, 1)).get(0).id();
        try (Connection database = connection();
                Statement statement = database.createStatement()) {
            statement.executeUpdate("INSERT INTO feed.api_token_use VALUES (" + id + ", now() - INTERVAL '8 days', 3)");
        }

        as(Role.SYSTEM, null, () -> {
            tokens.forgetUse();
            return true;
        });

        assertThat(number("SELECT sum(requests) FROM feed.api_token_use WHERE token_id = " + id))
                .isEqualTo(1);
    }

    @Test
    void theSecretOfAReceiverIsNowhereToBeReadAgain() {
        String secret = admin(() ->
                webhooks.register(new NewWebhook("保密", "https://receiver.example/told", Set.of(WebhookEvent.GRADE))));

        assertThat(admin(() -> webhooks.page(0, 50)).toString()).doesNotContain(secret);
        assertThat(number("SELECT count(*) FROM shared.audit_entry WHERE CAST(audit_entry AS text) LIKE '%" + secret
                        + "%'"))
                .isZero();
    }

    @Test
    void whatCountsIsAFileOfOneRoster() throws Exception {
        transaction.begin();
        SampleSection sample = SampleSection.make(em);
        String number = sample.unbound(1);
        sample.grade(number, 1, "55");
        sample.grade(number, 2, "76");
        transaction.commit();

        Map<String, List<String>> files = as(Role.FEED_GRADES, null, this::oneRoster);

        assertThat(files.keySet()).containsExactly("manifest.csv", "categories.csv", "lineItems.csv", "results.csv");
        assertThat(files.get("manifest.csv"))
                .startsWith("propertyName,value", "manifest.version,1.0", "oneroster.version,1.2")
                .contains("file.results,bulk", "file.users,absent");
        String column = sample.name() + "-FIRST";
        assertThat(files.get("lineItems.csv"))
                .contains(column + ",,,总评（正考）,,2026-09-01,2027-01-31," + sample.name() + ",final-grade," + sample.name()
                        + "-1,0,100,school");
        assertThat(files.get("results.csv"))
                .filteredOn(line -> line.contains(number))
                .singleElement()
                .asString()
                .matches(column + "-" + number + ",,," + column + "," + number
                        + ",fully graded,76.00,\\d{4}-\\d\\d-\\d\\d,,通过," + sample.name() + ",false,false,false,false");
        assertThatThrownBy(() -> as(Role.FEED_COVERAGE, null, this::oneRoster)).isInstanceOf(Forbidden.class);
    }

    private Map<String, List<String>> oneRoster() {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            oneRoster.write(out);
            Map<String, List<String>> files = new LinkedHashMap<>();
            ZipInputStream zip =
                    new ZipInputStream(new ByteArrayInputStream(out.toByteArray()), StandardCharsets.UTF_8);
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(
                        entry.getName(),
                        new String(zip.readAllBytes(), StandardCharsets.UTF_8)
                                .lines()
                                .toList());
            }
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void aTokenIsNoPerson() {
        assertThatThrownBy(() -> as(Role.FEED_GRADES, null, () -> feed.coverage("", 1)))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> as(Role.FEED_GRADES, null, () -> tokens.page(0, 1)))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> as(Role.STUDENT, null, () -> feed.grades("", 1)))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> as(Role.LEAD, null, () -> webhooks.page(0, 1))).isInstanceOf(Forbidden.class);
    }

    @Test
    void aNoticeThatFailsTwiceArrivesSignedAndInOrder() throws Exception {
        String student = school.student();
        List<Received> received = new CopyOnWriteArrayList<>();
        HttpServer server = receiver(received, 2);
        try {
            String url = "http://127.0.0.1:" + server.getAddress().getPort() + "/told";
            String secret = admin(() -> webhooks.register(new NewWebhook("仓库", url, Set.of(WebhookEvent.COVERAGE))));
            long hook = admin(() -> webhooks.page(0, 1)).get(0).id();
            try (Connection database = connection()) {
                decide(database, student, "SUSPENDED");
                postman.goRound();
                decide(database, student, "IN_PROGRESS");
            }
            bringAll(hook);

            List<Received> good = received.stream().filter(Received::accepted).toList();
            assertThat(received).hasSize(4);
            assertThat(received.subList(0, 3))
                    .extracting(Received::delivery)
                    .containsOnly(good.get(0).delivery());
            assertThat(Long.parseLong(good.get(1).delivery()))
                    .isGreaterThan(Long.parseLong(good.get(0).delivery()));
            for (Received one : received) {
                long seconds = Long.parseLong(one.signature().replaceAll("^t=([0-9]+),.*$", "$1"));
                assertThat(one.signature()).isEqualTo(Signature.of(one.body(), seconds, List.of(secret)));
                assertThat(one.body())
                        .contains("coverage.changed", "/api/v1/coverage/changes?since=")
                        .doesNotContain(student);
            }
        } finally {
            server.stop(0);
        }
    }

    @Test
    void whatNobodyTakesIsLaidAsideAndCanBeSentAgain() throws Exception {
        String student = school.student();
        List<Received> received = new CopyOnWriteArrayList<>();
        HttpServer server = receiver(received, 8);
        try {
            String url = "http://127.0.0.1:" + server.getAddress().getPort() + "/told";
            admin(() -> webhooks.register(new NewWebhook("死信", url, Set.of(WebhookEvent.COVERAGE))));
            long hook = admin(() -> webhooks.page(0, 1)).get(0).id();
            try (Connection database = connection()) {
                decide(database, student, "SUSPENDED");
            }
            postman.goRound();
            bringAll(hook);
            DeadDelivery dead = admin(() -> webhooks.dead(0, 1)).get(0);
            assertThat(dead.tries()).isEqualTo(8);
            assertThat(dead.answer()).isEqualTo("HTTP 503");

            admin(() -> {
                webhooks.retry(dead.id());
                return true;
            });
            bringAll(hook);
            assertThat(received.get(received.size() - 1).accepted()).isTrue();
        } finally {
            server.stop(0);
        }
    }

    @Test
    void aReceiverIsReachedByHttpsOnly() {
        for (String url : List.of(
                "http://receiver.example/x", "ftp://receiver.example", "nonsense", "https://a:b@receiver.example")) {
            NewWebhook hook = new NewWebhook("坏地址", url, Set.of(WebhookEvent.GRADE));
            assertThatThrownBy(() -> admin(() -> webhooks.register(hook))).isInstanceOf(RuleViolation.class);
        }
    }

    /** Brings every waiting delivery of the receiver due until none waits. The application makes no rounds of its own in these tests. */
    private void bringAll(long hook) throws Exception {
        for (int i = 0; i < 100 && waiting(hook) > 0; i++) {
            transaction.begin();
            em.createNativeQuery(
                            "UPDATE feed.webhook_delivery SET due_at = now() - INTERVAL '1 second' WHERE state = 'WAITING' AND webhook_id = "
                                    + hook + " AND due_at < now() + INTERVAL '5 hours' AND last_answer IS NOT NULL")
                    .executeUpdate();
            transaction.commit();
            postman.goRound();
        }
        assertThat(waiting(hook)).isZero();
    }

    private long waiting(long hook) {
        return number("SELECT count(*) FROM feed.webhook_delivery WHERE state = 'WAITING' AND webhook_id = " + hook);
    }

    private static HttpServer receiver(List<Received> received, int refusals) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/told", exchange -> {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            boolean accepted = received.size() >= refusals;
            received.add(new Received(
                    exchange.getRequestHeaders().getFirst("Xinke-Delivery"),
                    exchange.getRequestHeaders().getFirst("Xinke-Signature"),
                    body,
                    accepted));
            exchange.sendResponseHeaders(accepted ? 204 : 503, -1);
            exchange.close();
        });
        server.start();
        return server;
    }

    private record Received(String delivery, String signature, String body, boolean accepted) {}

    private String end() {
        return coverage("").next();
    }

    private FeedPage<FeedQueries.CoverageMove> coverage(String since) {
        return as(Role.FEED_COVERAGE, null, () -> feed.coverage(since, LONGEST));
    }

    private FeedPage<FeedQueries.Completion> completions(String since) {
        return as(Role.FEED_COMPLETIONS, null, () -> feed.completions(since, LONGEST));
    }

    private <T> T admin(Supplier<T> job) {
        return as(Role.ADMIN, null, job);
    }

    private <T> T as(Role role, @Nullable Long college, Supplier<T> job) {
        long id = number("SELECT id FROM people.person WHERE number = 'admin01'");
        return currentUser.as(new Identity(id, "admin01", "某人", List.of(new Grant(role, college)), false), job);
    }

    /** As the ledger does it, in a connection of the test's own. */
    private static void decide(Connection database, String number, String to) throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.executeUpdate("""
                    INSERT INTO coverage.coverage_change (person_id, course_id, from_state, to_state, cause, at, by_id, document, reason)
                    SELECT s.person_id, s.course_id, (SELECT c.to_state FROM coverage.coverage_change c
                                                       WHERE c.person_id = s.person_id AND c.course_id = s.course_id ORDER BY c.id DESC LIMIT 1),
                           '%s', 'BY_HAND', now(), s.person_id, '文件', '理由'
                      FROM coverage.coverage_state s JOIN people.person p ON p.id = s.person_id WHERE p.number = '%s'""".formatted(to, number));
        }
    }

    private static Connection connection() throws SQLException {
        return DriverManager.getConnection(setting("url"), setting("user"), setting("password"));
    }

    private static String setting(String name) {
        return ConfigProvider.getConfig().getValue("xinke.db." + name, String.class);
    }

    private long number(String sql) {
        return ((Number) em.createNativeQuery(sql).getSingleResult()).longValue();
    }
}
