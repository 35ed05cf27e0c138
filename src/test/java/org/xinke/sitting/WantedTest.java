package org.xinke.sitting;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WantedTest {
    private static final Map<String, String> JSON = Map.of("Content-Type", "application/json");

    @Test
    void whatASittingAsksForIsTaken() {
        assertThat(wanted("GET", "/api/v1/attempts/7/clock", Map.of()))
                .contains(new Wanted(Wanted.Kind.CLOCK, 7, null));
        assertThat(wanted("PUT", "/api/v1/attempts/7/answers", JSON))
                .contains(new Wanted(Wanted.Kind.SAVE_ALL, 7, null));
        assertThat(wanted("PUT", "/api/v1/attempts/7/answers/12", JSON))
                .contains(new Wanted(Wanted.Kind.SAVE_ONE, 7, 12));
        assertThat(wanted("GET", "/api/v1/exams/7", Map.of())).contains(new Wanted(Wanted.Kind.DOOR, 7, null));
        assertThat(wanted("POST", "/api/v1/exams/7/attempts", Map.of()))
                .contains(new Wanted(Wanted.Kind.START, 7, null));
        assertThat(wanted("GET", "/api/v1/attempts/7", Map.of())).contains(new Wanted(Wanted.Kind.PAPER, 7, null));
        assertThat(wanted("POST", "/api/v1/attempts/7/window", JSON)).contains(new Wanted(Wanted.Kind.WINDOW, 7, null));
        assertThat(wanted("POST", "/api/v1/attempts/7/hand-in", JSON))
                .contains(new Wanted(Wanted.Kind.HAND_IN, 7, null));
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /api/v1/attempts/7/clock",
        "GET, /api/v1/attempts/7/answers",
        "PUT, /api/v1/attempts/7/clock",
        "PUT, /api/v1/attempts/7/answers/",
        "PUT, /api/v1/attempts/7/answers;a=b",
        "PUT, /api/v1/attempts/7/late-answers",
        "PUT, /api/v1/attempts/-7/answers",
        "PUT, /api/v1/attempts/7/answers/99999999999",
        "GET, /api/v1/attempts/7/result",
        "GET, /api/v1/exams",
        "GET, /api/v1/exams/7/attempts",
        "POST, /api/v1/attempts/7",
        "PUT, /api/v1/exams/7/answers",
        "PUT, /api/v1/attempts/9999999999999999999/answers"
    })
    void allElseGoesOn(String method, String path) {
        assertThat(wanted(method, path, JSON)).isEmpty();
    }

    @Test
    void aTokenAndWhatIsNoJsonGoOn() {
        assertThat(wanted("GET", "/api/v1/attempts/7/clock", Map.of("Authorization", "Bearer x")))
                .isEmpty();
        assertThat(wanted("GET", "/api/v1/attempts/7/clock", Map.of("Accept", "text/html")))
                .isEmpty();
        assertThat(wanted("PUT", "/api/v1/attempts/7/answers", Map.of("Content-Type", "text/plain")))
                .isEmpty();
        assertThat(wanted("PUT", "/api/v1/attempts/7/answers", Map.of())).isEmpty();
    }

    @Test
    void aStartMayAskForTheWayRoundAndNothingElseMayAskForMore() {
        assertThat(wanted("POST", "/api/v1/exams/7/attempts", Map.of("?", "wayRound=true")))
                .contains(new Wanted(Wanted.Kind.START, 7, null, true));
        assertThat(wanted("POST", "/api/v1/exams/7/attempts", Map.of("?", "wayRound=perhaps")))
                .isEmpty();
        assertThat(wanted("GET", "/api/v1/attempts/7", Map.of("?", "wayRound=true")))
                .isEmpty();
    }

    private static Optional<Wanted> wanted(String method, String path, Map<String, String> headers) {
        return Wanted.by((HttpServletRequest) Proxy.newProxyInstance(
                WantedTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, called, arguments) -> switch (called.getName()) {
                    case "getMethod" -> method;
                    case "getRequestURI" -> path;
                    case "getQueryString" -> headers.get("?");
                    case "getContentType" -> headers.get("Content-Type");
                    case "getHeader" -> headers.get((String) arguments[0]);
                    default -> null;
                }));
    }
}
