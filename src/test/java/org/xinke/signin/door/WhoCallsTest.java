package org.xinke.signin.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.PersistenceException;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xinke.shared.CurrentUser;
import org.xinke.shared.Grant;
import org.xinke.shared.Identity;
import org.xinke.shared.Role;
import org.xinke.shared.Secret;
import org.xinke.shared.Settings;

class WhoCallsTest {
    private static final Identity STUDENT =
            new Identity(7, "2026000001", "学生", List.of(new Grant(Role.STUDENT, null)), false);
    private static final Identity TOKEN =
            new Identity(0, "token:1", "教务系统", List.of(new Grant(Role.FEED_GRADES, null)), false);

    private final WhoCalls door = new WhoCalls();
    private final CurrentUser currentUser = new CurrentUser();
    private final Map<String, String> headers = new TreeMap<>();
    private final StringWriter written = new StringWriter();
    private int asked;
    private int status = 200;
    private boolean databaseAway;
    private @Nullable HttpServletRequest served;
    private @Nullable Identity during;
    private byte[] cookieDuring = new byte[0];

    @BeforeEach
    void open() {
        door.currentUser = currentUser;
        door.signIns = token -> {
            ask();
            return token.equals("good") ? Optional.of(STUDENT) : Optional.empty();
        };
        BearerCaller bearer = new BearerCaller();
        bearer.settings = new Settings() {
            @Override
            public boolean trusts(String peer) {
                return false;
            }
        };
        bearer.tokens = (token, path, origin) -> {
            ask();
            return token.equals("good") && path.equals("/api/v1/grades")
                    ? ApiTokens.Verdict.is(TOKEN)
                    : ApiTokens.Verdict.refused(token.equals("good") ? 403 : 401, "feed.error.token");
        };
        door.bearerCaller = bearer;
    }

    @Test
    void theCookieSaysWhoCalls() throws Exception {
        call("/api/v1/attempts", "good", null);
        assertThat(during).isEqualTo(STUDENT);
        assertThat(cookieDuring).isEqualTo(Secret.hash("good"));
        assertThat(served().getUserPrincipal()).isEqualTo(STUDENT);
        assertThat(served().getRemoteUser()).isEqualTo("2026000001");
        assertThat(served().isUserInRole("STUDENT")).isTrue();
        assertThat(served().isUserInRole("ADMIN")).isFalse();
        assertThat(asked).isEqualTo(1);
    }

    @Test
    void nobodyIsLetThroughAsNobody() throws Exception {
        for (String cookie : new String[] {null, "", "old"}) {
            call("/", cookie, null);
            assertThat(during).isNull();
            assertThat(served().getUserPrincipal()).isNull();
        }
    }

    @Test
    void nobodyIsLeftOnTheThread() throws Exception {
        call("/", "good", null);
        assertThat(currentUser.find()).isEmpty();
        assertThat(Caller.currentCookie()).isEmpty();
        assertThatThrownBy(() -> door.doFilter(request("/", "good", null), response(), (request, response) -> {
                    throw new ServletException("broken");
                }))
                .hasMessage("broken");
        assertThat(currentUser.find()).isEmpty();
        assertThat(Caller.currentCookie()).isEmpty();
    }

    @Test
    void aTokenIsNoPersonEvenWithACookieBesideIt() throws Exception {
        call("/api/v1/grades", "good", "good");
        assertThat(during).isEqualTo(TOKEN);
        assertThat(cookieDuring).isEmpty();
        assertThat(served().isUserInRole("FEED_GRADES")).isTrue();
        assertThat(served().isUserInRole("STUDENT")).isFalse();
    }

    @Test
    void aTokenInTheWrongPlaceIsRefusedEvenWhereAnybodyMayGo() throws Exception {
        for (String path : List.of("/sign-in", "/sit/1", "/api/v1/session/queue/a", "/api/v1/session", "/")) {
            call(path, "good", "good");
            assertThat(served).as(path).isNull();
            assertThat(status).as(path).isEqualTo(403);
            call(path, null, "bad");
            assertThat(status).as(path).isEqualTo(401);
        }
        assertThat(headers).containsEntry("WWW-Authenticate", "Bearer error=\"invalid_token\"");
    }

    @Test
    void noQueryForWhatIsTheSameForEverybody() throws Exception {
        for (String path :
                List.of("/VAADIN/build/a.js", "/health/ready", "/sign-in", "/sit/1/paper", "/api/v1/session/queue/a")) {
            call(path, "good", null);
            assertThat(during).as(path).isNull();
            assertThat(served).as(path).isNotNull();
        }
        assertThat(asked).isZero();
        call("/sign-in/oidc/callback", "good", null);
        assertThat(asked).isEqualTo(1);
    }

    @Test
    void whileTheDatabaseIsAwayEverybodyIsToldToComeAgain() throws Exception {
        databaseAway = true;
        call("/api/v1/attempts", "good", null);
        assertThat(served).isNull();
        assertThat(status).isEqualTo(503);
        assertThat(headers).containsEntry("Content-Type", "application/problem+json");
        call("/api/v1/grades", null, "good");
        assertThat(status).isEqualTo(503);
        call("/", "good", null);
        assertThat(headers).containsEntry("Content-Type", "text/html").containsEntry("Retry-After", "5");
        assertThat(written.toString()).contains("<!doctype html>");
    }

    /** What fails behind the door is not the door's to answer. */
    @Test
    void aDatabaseThatGoesAwayLaterIsSomebodyElsesBusiness() {
        assertThatThrownBy(() -> door.doFilter(request("/", "good", null), response(), (request, response) -> {
                    throw new PersistenceException("later");
                }))
                .hasMessage("later");
        assertThat(status).isEqualTo(200);
    }

    private void call(String path, @Nullable String cookie, @Nullable String bearer)
            throws IOException, ServletException {
        served = null;
        during = null;
        headers.clear();
        FilterChain chain = (request, response) -> {
            served = (HttpServletRequest) request;
            during = currentUser.find().orElse(null);
            cookieDuring = Caller.currentCookie();
        };
        door.doFilter(request(path, cookie, bearer), response(), chain);
    }

    private HttpServletRequest served() {
        return Optional.ofNullable(served).orElseThrow();
    }

    private void ask() {
        asked++;
        if (databaseAway) {
            throw new PersistenceException("away");
        }
    }

    private static HttpServletRequest request(String path, @Nullable String cookie, @Nullable String bearer) {
        return stub(HttpServletRequest.class, (method, arguments) -> switch (method) {
            case "getRequestURI" -> path;
            case "getRemoteAddr" -> "192.0.2.7";
            case "isSecure" -> false;
            case "getLocale" -> Locale.ENGLISH;
            case "getCookies" -> cookie == null ? null : new Cookie[] {new Cookie(SessionCookie.NAME, cookie)};
            case "getHeader" -> arguments[0].equals("Authorization") && bearer != null ? "Bearer " + bearer : null;
            default -> null;
        });
    }

    private HttpServletResponse response() {
        return stub(HttpServletResponse.class, (method, arguments) -> {
            switch (method) {
                case "setStatus" -> status = (int) arguments[0];
                case "setHeader" -> headers.put((String) arguments[0], (String) arguments[1]);
                case "setContentType" -> headers.put("Content-Type", (String) arguments[0]);
                default -> {}
            }
            return method.equals("getWriter") ? new PrintWriter(written, true) : null;
        });
    }

    private static <T> T stub(Class<T> type, Answering answering) {
        return type.cast(Proxy.newProxyInstance(
                WhoCallsTest.class.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> answering.answer(method.getName(), arguments)));
    }

    private interface Answering {
        @Nullable
        Object answer(String method, Object[] arguments);
    }
}
