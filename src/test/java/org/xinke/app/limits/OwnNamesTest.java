package org.xinke.app.limits;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xinke.testing.Stub;

class OwnNamesTest {
    private static final String FAR = "203.0.113.9";

    private final Stub stub = new Stub();

    @ParameterizedTest
    @ValueSource(strings = {"xinke.example.edu", "Xinke.Example.EDU", "old.example.edu:8443"})
    void itsOwnNamesAreRight(String host) {
        assertThat(right(FAR, host)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "evil.example",
                "xinke.example.edu.evil.example",
                "xinke.example.edu:666",
                "xinke.example.edu.",
                "old.example.edu",
                "user@xinke.example.edu",
                "127.0.0.1",
                ""
            })
    void othersAreNot(String host) {
        assertThat(right(FAR, host)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "localhost:8080", "[::1]:8080"})
    void thisMachineMaySayThatItIsThisMachine(String host) {
        assertThat(right("127.0.0.1", host)).isTrue();
        assertThat(right("0:0:0:0:0:0:0:1", host)).isTrue();
        stub.asked.put("X-Forwarded-For", FAR);
        assertThat(right("127.0.0.1", host)).isFalse();
    }

    @Test
    void anAddressThatIsBroughtWholeCountsToo() {
        stub.peer = FAR;
        stub.asked.put("Host", "xinke.example.edu");
        stub.serverName = "evil.example";

        assertThat(names().right(stub.request())).isFalse();
    }

    @Test
    void whoNamesNoHouseIsNotLetIn() {
        stub.peer = FAR;

        assertThat(names().right(stub.request())).isFalse();
    }

    @Test
    void whatOnlyTheOwnNetworkSeesIsReachedByAnyName() {
        stub.path = "/health/ready";
        assertThat(right("10.0.0.3", "application-1:8080")).isTrue();
        stub.path = "/metrics";
        assertThat(right("10.0.0.3", "application-1:8080")).isTrue();
        stub.path = "/healthy";
        assertThat(right("10.0.0.3", "application-1:8080")).isFalse();
    }

    @Test
    void withoutNamesAnyIsRight() {
        stub.asked.put("Host", "evil.example");

        assertThat(OwnNames.of("").right(stub.request())).isTrue();
    }

    private boolean right(String peer, String host) {
        stub.peer = peer;
        stub.asked.put("Host", host);
        stub.serverName = host.replaceFirst(":\\d+$", "");
        return names().right(stub.request());
    }

    private static OwnNames names() {
        return OwnNames.of("xinke.example.edu, Old.example.edu:8443");
    }
}
