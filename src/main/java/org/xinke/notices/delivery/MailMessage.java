package org.xinke.notices.delivery;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Date;

/** A mail whose Message-ID is the delivery's: sent a second time, because the answer was lost, it is the same mail. */
final class MailMessage extends MimeMessage {
    private static final String UTF8 = StandardCharsets.UTF_8.name();

    private final String key;
    private final InternetAddress from;

    MailMessage(Session session, String key, String from) throws MessagingException {
        super(session);
        this.key = key;
        this.from = new InternetAddress(from, true);
    }

    void fill(Letter letter, Date at) throws MessagingException {
        setFrom(from);
        setRecipient(Message.RecipientType.TO, new InternetAddress(letter.to(), true));
        setSubject(letter.subject(), UTF8);
        setText(letter.text(), UTF8);
        setSentDate(at);
        setHeader("Auto-Submitted", "auto-generated");
        saveChanges();
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        String address = from.getAddress();
        setHeader("Message-ID", "<" + key + "@" + address.substring(address.indexOf('@') + 1) + ">");
    }
}
