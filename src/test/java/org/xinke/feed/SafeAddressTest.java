package org.xinke.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xinke.shared.RuleViolation;

class SafeAddressTest {
    private final SafeAddress strict = new SafeAddress(false, false);
    private final SafeAddress schools = new SafeAddress(true, false);
    private final SafeAddress demo = new SafeAddress(false, true);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.9.9.9",
                "0.0.0.0",
                "10.1.2.3",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "198.18.0.1",
                "224.0.0.1",
                "255.255.255.255",
                "::1",
                "::",
                "fe80::1",
                "fc00::1",
                "fd12::1",
                "ff02::1",
                "::ffff:10.0.0.1",
                "::ffff:127.0.0.1",
                "64:ff9b::a00:1",
                "2002:a00:1::"
            })
    void insideTheNetworkIsRefused(String address) throws UnknownHostException {
        assertThat(strict.allows(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"93.184.216.34", "172.32.0.1", "100.128.0.1", "2606:2800:220:1::1"})
    void outsideIsAllowed(String address) throws UnknownHostException {
        assertThat(strict.allows(InetAddress.getByName(address))).isTrue();
    }

    @Test
    void theSchoolMayAllowItsOwnNetworkButNeverMetadataAddresses() throws UnknownHostException {
        assertThat(schools.allows(InetAddress.getByName("10.1.2.3"))).isTrue();
        assertThat(schools.allows(InetAddress.getByName("169.254.169.254"))).isFalse();
        assertThat(schools.allows(InetAddress.getByName("127.0.0.1"))).isFalse();
    }

    @Test
    void onlyTheDemoSpeaksHttpAndOnlyToItself() {
        assertThatCode(() -> demo.check(HttpUrl.get("http://127.0.0.1:9/x"))).doesNotThrowAnyException();
        assertThatThrownBy(() -> demo.check(HttpUrl.get("http://receiver.example/x")))
                .isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> strict.check(HttpUrl.get("http://127.0.0.1:9/x")))
                .isInstanceOf(RuleViolation.class);
    }
}
