package org.xinke.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.options.RequestOptions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.xinke.testing.Visitor;

/** What the server shows of itself, and to whom. */
class WatchedIT {
    @Test
    void figuresAreForTheOwnNetworkPastTheProxy() {
        try (Visitor anybody = Visitor.onLaptop()) {
            APIRequestContext http = anybody.context().request();
            http.get("/api/v1/session");
            APIResponse figures = http.get("/metrics");
            assertThat(figures.status()).isEqualTo(200);
            assertThat(figures.text())
                    .contains("http_server_requests_seconds_count", "uri=\"/api/v1/session\"", "jvm_memory_used_bytes");
            assertThat(http.get("/metrics", RequestOptions.create().setHeader("X-Forwarded-For", "10.0.0.7"))
                            .status())
                    .isEqualTo(404);
            for (String path : List.of("/metrics/base", "/openapi", "/openapi/ui")) {
                APIResponse closed = http.get(path);
                assertThat(closed.status()).as(path).isEqualTo(404);
                assertThat(closed.text()).as(path).contains("这里没有内容").doesNotContain("Payara");
            }
        }
    }

    @Test
    void everyAnswerHasANumberAndAProblemSaysIt() {
        try (Visitor anybody = Visitor.onLaptop()) {
            APIResponse refused = anybody.context()
                    .request()
                    .get("/api/v1/exams", RequestOptions.create().setHeader("X-Request-Id", "from-a-stranger"));
            String number = refused.headers().get("x-request-id");
            assertThat(number).matches("[0-9a-f]{12}");
            assertThat(refused.text()).contains("\"requestId\":\"" + number + "\"");
        }
    }

    @Test
    void theAdministratorSeesTheHouse() {
        for (Visitor admin : List.of(Visitor.onLaptop(), Visitor.onPhone())) {
            try (admin) {
                admin.signedInAs("admin01");
                admin.open("administration");
                admin.looksRight("administration");
                admin.open("administration/audit");
                admin.looksRight("audit");
                admin.open("administration/settings");
                admin.looksRight("settings");
            }
        }
    }
}
