package org.xinke.sso;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xinke.shared.RuleViolation;

/** The files {@code cas-7.0-*} are what Apereo CAS 7.0.0 really answered, see {@code src/test/sso/cas.sh}. */
class CasAnswerTest {
    @Test
    void anEmptyElementBeforeTheValueSaysNothing() throws Exception {
        CasAnswer answer =
                CasAnswer.read("<cas:serviceResponse xmlns:cas='http://www.yale.edu/tp/cas'><cas:authenticationSuccess>"
                        + "<cas:user>u</cas:user><cas:attributes><cas:xh/><cas:xh>20269001</cas:xh></cas:attributes>"
                        + "</cas:authenticationSuccess></cas:serviceResponse>");
        assertThat(answer.number(Optional.of("xh"))).contains("20269001");
    }

    private static final String OPEN = "<cas:serviceResponse xmlns:cas='http://www.yale.edu/tp/cas'>";

    @Test
    void successNamesTheUserAndItsAttributes() throws IOException {
        CasAnswer answer = CasAnswer.read(real("success.xml"));
        assertThat(answer.user()).isEqualTo("20260002");
        assertThat(answer.attributes()).containsEntry("name", "Test Person").containsEntry("username", "20260002");
    }

    @Test
    void numberIsTheUserOrTheAttributeThatTheSchoolNames() throws IOException {
        CasAnswer answer = CasAnswer.read(success("zhang@example.edu", "<cas:number> 00123 </cas:number>"));
        assertThat(answer.number(Optional.empty())).contains("zhang@example.edu");
        assertThat(answer.number(Optional.of("number"))).contains("00123");
        assertThat(answer.number(Optional.of("missing"))).isEmpty();
    }

    @Test
    void attributesAsPairsAreReadToo() throws IOException {
        CasAnswer answer = CasAnswer.read(success("x", "<cas:attribute name='number' value='00123'/>"));
        assertThat(answer.number(Optional.of("number"))).contains("00123");
    }

    @ParameterizedTest
    @CsvSource({
        "invalid-ticket.xml, INVALID_TICKET",
        "invalid-service.xml, INVALID_SERVICE",
        "invalid-request.xml, INVALID_REQUEST"
    })
    void failureIsARefusalWithItsCode(String file, String code) {
        assertThatThrownBy(() -> CasAnswer.read(real(file)))
                .isInstanceOfSatisfying(RuleViolation.class, refused -> assertThat(refused.arguments())
                        .containsExactly(code));
    }

    @Test
    void ticketThatCameThroughAProxyIsRefused() {
        String xml = OPEN + "<cas:authenticationSuccess><cas:user>20260002</cas:user><cas:proxies>"
                + "<cas:proxy>https://other.example/</cas:proxy></cas:proxies></cas:authenticationSuccess></cas:serviceResponse>";
        assertThatThrownBy(() -> CasAnswer.read(xml)).isInstanceOf(RuleViolation.class);
    }

    @Test
    void errorPageOfCasIsNoAnswer() {
        assertThatThrownBy(() -> CasAnswer.read(real("unauthorized-service.yaml")))
                .isInstanceOf(IOException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "yes\n20260002\n",
                "<html><body>signed in as 20260002</body></html>",
                OPEN + "</cas:serviceResponse>",
                OPEN + "<cas:authenticationSuccess/></cas:serviceResponse>",
                OPEN
                        + "<cas:authenticationSuccess><cas:user>a</cas:user><cas:user>b</cas:user></cas:authenticationSuccess>"
                        + "</cas:serviceResponse>",
                OPEN + "<cas:authenticationSuccess><cas:user>20260002</cas:user>",
                "<serviceResponse><authenticationSuccess><user>20260002</user></authenticationSuccess></serviceResponse>"
            })
    void whatIsNoAnswerSignsNobodyIn(String xml) {
        assertThatThrownBy(() -> CasAnswer.read(xml)).isInstanceOf(IOException.class);
    }

    @Test
    void commentInsideTheUserDoesNotShortenIt() throws IOException {
        assertThat(CasAnswer.read(success("2026<!-- -->0002", "")).user()).isEqualTo("20260002");
    }

    @Test
    void fileOfTheServerCannotBeReadThroughAnEntity(@TempDir Path folder) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "20260002");
        String xml = "<!DOCTYPE x [<!ENTITY secret SYSTEM '" + secret.toUri() + "'>]>" + success("&secret;", "");
        assertThatThrownBy(() -> CasAnswer.read(xml)).isInstanceOf(IOException.class);
    }

    @Test
    void entityBombIsNotUnfolded() {
        StringBuilder bomb = new StringBuilder("<!DOCTYPE x [<!ENTITY a0 'ha'>");
        for (int i = 1; i < 30; i++) {
            bomb.append("<!ENTITY a%d '&a%d;&a%d;'>".formatted(i, i - 1, i - 1));
        }
        String xml = bomb + "]>" + success("&a29;", "");
        assertThatThrownBy(() -> CasAnswer.read(xml)).isInstanceOf(IOException.class);
    }

    @Test
    void endlessAnswerIsNotRead() {
        String xml = success("x", "<cas:a>" + "y".repeat(SafeXml.LONGEST) + "</cas:a>");
        assertThatThrownBy(() -> CasAnswer.read(xml)).isInstanceOf(IOException.class);
    }

    private static String success(String user, String attributes) {
        return OPEN + "<cas:authenticationSuccess><cas:user>" + user + "</cas:user><cas:attributes>" + attributes
                + "</cas:attributes></cas:authenticationSuccess></cas:serviceResponse>";
    }

    static String real(String file) throws IOException {
        try (InputStream in = CasAnswerTest.class.getResourceAsStream("cas-7.0-" + file)) {
            return new String(Objects.requireNonNull(in, file).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
