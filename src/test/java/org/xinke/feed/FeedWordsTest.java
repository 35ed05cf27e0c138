package org.xinke.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xinke.shared.RuleViolation;
import org.xinke.tables.CsvTable;

class FeedWordsTest {
    @Test
    void aCursorComesBackAsItWent() {
        assertThat(FeedCursor.of(new FeedCursor(4711).text())).isEqualTo(new FeedCursor(4711));
        assertThat(FeedCursor.of(null)).isEqualTo(FeedCursor.START);
    }

    @ParameterizedTest
    @ValueSource(strings = {"4711", "%%%", "eGsxOmFiYw", "eGsyOjE"})
    void aCursorThatWasNotMadeHereIsRefused(String text) {
        assertThatThrownBy(() -> FeedCursor.of(text)).isInstanceOf(RuleViolation.class);
    }

    @Test
    void rowsThatNobodyElseKnowsAreWritten() {
        assertThat(CsvTable.of(OneRoster.Property.class, OneRoster.MANIFEST)).startsWith("propertyName,value\r\n");
    }

    @Test
    void theSignatureIsThatOfAnyOtherTool() {
        // printf '1.{}' | openssl dgst -sha256 -hmac key
        assertThat(Signature.of("{}", 1, List.of("key")))
                .isEqualTo("t=1,v1=1ba6b8171186efc613e8bcc0cbdab2748f24984d7c5a84faa2637afa0e40d224");
        assertThat(Signature.of("{}", 1, List.of("key", "old")).split(",")).hasSize(3);
    }

    @Test
    void eachWaitIsAboutTwiceAsLongAndNeverEndless() {
        assertThat(WebhookQueue.wait(1, 30)).isBetween(Duration.ofSeconds(24), Duration.ofSeconds(36));
        assertThat(WebhookQueue.wait(4, 30)).isBetween(Duration.ofSeconds(192), Duration.ofSeconds(288));
        assertThat(WebhookQueue.wait(60, 30)).isLessThanOrEqualTo(Duration.ofMinutes(432));
    }
}
