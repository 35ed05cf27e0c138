package org.xinke.notices.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xinke.notices.SettingsByHand;

/** With a real mail server. */
class MailCarrierTest {
    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final SettingsByHand settings = new SettingsByHand();
    private final MailCarrier carrier = new MailCarrier();
    private final Told told = new Told();

    @BeforeEach
    void begin() {
        server.start();
        settings.with("mail.host", "127.0.0.1")
                .with("mail.port", server.getSmtp().getPort())
                .with("mail.from", "心课 <xinke@example.edu>")
                .with("mail.security", "none")
                .with("mail.timeout.seconds", 5);
        carrier.settings = settings;
        carrier.clock = Clock.fixed(Instant.parse("2026-11-24T00:00:00Z"), ZoneOffset.UTC);
    }

    @AfterEach
    void end() {
        server.stop();
    }

    @Test
    void aMailArrivesAsItWasWritten() throws Exception {
        carrier.bring(List.of(Told.letter("notice-1-1", "student@example.edu")), told);
        MimeMessage mail = server.getReceivedMessages()[0];
        assertThat(told.brought).containsExactly("notice-1-1");
        assertThat(mail.getSubject()).isEqualTo("心课：停课");
        assertThat(mail.getContent().toString()).contains("明天的课 “不上” 了。", "第二行");
        assertThat(mail.getHeader("Message-ID")).containsExactly("<notice-1-1@example.edu>");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    }

    @Test
    void anAddressThatIsNoneStopsNoOther() {
        carrier.bring(List.of(Told.letter("one", "no address"), Told.letter("two", "student@example.edu")), told);
        assertThat(told.failed).hasSize(1).allMatch(line -> line.startsWith("one false"));
        assertThat(told.brought).containsExactly("two");
    }

    @Test
    void aServerThatIsAwayIsReportedOfNobody() {
        server.stop();
        carrier.bring(List.of(Told.letter("one", "student@example.edu")), told);
        assertThat(told.brought).isEmpty();
        assertThat(told.failed).isEmpty();
    }

    @Test
    void withoutAServerThereIsNoMail() {
        MailCarrier none = new MailCarrier();
        none.settings = new SettingsByHand();
        assertThat(none.ready()).isFalse();
        assertThat(carrier.ready()).isTrue();
    }
}
