package org.xinke.sso;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xinke.shared.RuleViolation;

class CasServerTest {
    private static final URI SERVICE = URI.create("https://xinke.example.edu/sign-in/cas/callback?state=abc");
    private static final String VALIDATE = "/cas/p3/serviceValidate";

    private Provider provider;
    private CasServer cas;

    @BeforeEach
    void start() throws IOException {
        provider = new Provider();
        cas = new CasServer(
                new SsoSettings.Cas(provider.url() + "/cas", "/p3/serviceValidate", null), Duration.ofSeconds(2));
    }

    @AfterEach
    void stop() {
        provider.close();
    }

    @Test
    void ticketIsValidatedForTheVeryAddressThatItWasMadeFor() throws IOException {
        provider.says(VALIDATE, 200, "application/xml", CasAnswerTest.real("success.xml"));
        assertThat(cas.validate("ST-1-abc", SERVICE).user()).isEqualTo("20260002");
        assertThat(provider.lastQuery()).isEqualTo("service=" + SERVICE + "&ticket=ST-1-abc");
    }

    @Test
    void ticketForAnotherServiceIsRefused() throws IOException {
        provider.says(VALIDATE, 200, "application/xml", CasAnswerTest.real("invalid-service.xml"));
        assertThatThrownBy(() -> cas.validate("ST-1-abc", SERVICE)).isInstanceOf(RuleViolation.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "PT-1-abc", "PGT-1-abc", "ST-", "ST-1&service=x", "ST-1 2"})
    void whatIsNoServiceTicketIsNotEvenAskedAbout(String ticket) {
        assertThatThrownBy(() -> cas.validate(ticket, SERVICE)).isInstanceOf(RuleViolation.class);
        assertThat(provider.asked(VALIDATE)).isZero();
    }

    @Test
    void errorOfTheServerIsNoRefusal() throws IOException {
        provider.says(VALIDATE, 500, "text/yaml", CasAnswerTest.real("unauthorized-service.yaml"));
        assertThatThrownBy(() -> cas.validate("ST-1-abc", SERVICE)).isInstanceOf(IOException.class);
        assertThat(provider.asked(VALIDATE)).isEqualTo(1);
    }

    @Test
    void serverThatIsGoneIsAway() throws IOException {
        provider.says("/cas/login", 200, "text/html", "");
        assertThat(cas.answers()).isTrue();
        provider.close();
        assertThatThrownBy(cas::answers).isInstanceOf(IOException.class);
    }

    @Test
    void loginAsSomebodyElseAsksAgain() {
        assertThat(cas.login(SERVICE, false).toString()).doesNotContain("renew");
        assertThat(cas.login(SERVICE, true).toString()).endsWith("&renew=true");
    }
}
