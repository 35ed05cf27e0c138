package org.xinke.notices.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Properties;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.xinke.notices.Channel;
import org.xinke.notices.NoticeSettings;

/** Mail by the school's own server, several over one connection. */
@ApplicationScoped
class MailCarrier implements Carrier {
    private static final Logger LOG = Logger.getLogger(MailCarrier.class.getName());

    @Inject
    NoticeSettings settings;

    @Inject
    Clock clock;

    @Override
    public Channel channel() {
        return Channel.MAIL;
    }

    @Override
    public boolean ready() {
        return settings.text("mail.host").isPresent()
                && settings.text("mail.from").isPresent();
    }

    @Override
    public void bring(List<Letter> letters, Report report) {
        if (letters.isEmpty()) {
            return;
        }
        Session session = Session.getInstance(properties());
        try (Transport transport = session.getTransport("smtp")) {
            transport.connect(
                    settings.text("mail.host").orElseThrow(),
                    settings.number("mail.port"),
                    settings.text("mail.user").orElse(null),
                    settings.text("mail.password").orElse(null));
            for (Letter letter : letters) {
                bring(letter, session, transport, report);
            }
        } catch (MessagingException e) {
            LOG.log(Level.WARNING, "the mail server cannot be reached: {0}", e.toString());
        }
    }

    private void bring(Letter letter, Session session, Transport transport, Report report) {
        try {
            MailMessage message = new MailMessage(
                    session, letter.key(), settings.text("mail.from").orElseThrow());
            message.fill(letter, Date.from(clock.instant()));
            transport.sendMessage(message, message.getAllRecipients());
            report.brought(letter, "sent");
        } catch (MessagingException e) {
            report.failed(letter, String.valueOf(e.getMessage()), false);
        }
    }

    private Properties properties() {
        String millis = String.valueOf(settings.number("mail.timeout.seconds") * 1000);
        String security = settings.text("mail.security").orElse("none");
        Properties properties = new Properties();
        properties.put("mail.smtp.connectiontimeout", millis);
        properties.put("mail.smtp.timeout", millis);
        properties.put("mail.smtp.writetimeout", millis);
        properties.put(
                "mail.smtp.auth", String.valueOf(settings.text("mail.user").isPresent()));
        properties.put("mail.smtp.starttls.enable", String.valueOf(security.equals("starttls")));
        properties.put("mail.smtp.starttls.required", String.valueOf(security.equals("starttls")));
        properties.put("mail.smtp.ssl.enable", String.valueOf(security.equals("tls")));
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        return properties;
    }
}
