package org.xinke.sso;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OwnPageTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "course",
                "lessons/L1/L1-P3",
                "coverage?college=4&term=2026-1",
                "exams/12/paper",
                "sign-ins",
                "languages/zh"
            })
    void ownPageIsKept(String wanted) {
        assertThat(OwnPage.of(wanted)).isEqualTo(wanted);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example",
                "//evil.example",
                "/\\evil.example",
                "\\\\evil.example",
                "http:evil.example",
                "javascript:alert(1)",
                "course//evil.example",
                "a@evil.example",
                "../sign-out",
                "sign-out",
                "sign-in/cas",
                "sign-in?next=course",
                "api/v1/session",
                "course\r\nSet-Cookie: a=b",
                " course",
                ""
            })
    void anythingElseBecomesTheStartPage(String wanted) {
        assertThat(OwnPage.of(wanted)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"%2f%2fevil.example", "evil.example/course", "x/%5c%5cevil.example"})
    void whateverIsKeptStaysOnOurHost(String wanted) {
        URI home = URI.create("https://xinke.example.edu/");
        assertThat(home.resolve(OwnPage.of(wanted)).getHost()).isEqualTo("xinke.example.edu");
    }
}
