package org.xinke.notices.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.xinke.notices.Channel;
import org.xinke.notices.NoticeSettings;
import org.xinke.shared.RuleViolation;
import org.xinke.shared.Secret;
import org.xinke.shared.Texts;
import org.xinke.shared.Unavailable;

/** Asks an address whether it is the caller's: a code goes there, in no transaction, and has to come back. */
@ApplicationScoped
public class Confirmations {
    private static final Pattern NUMBER = Pattern.compile("\\+?[0-9]{6,15}");
    private static final int LONGEST = 254;
    private static final int CODES = 1_000_000;

    @Inject
    AddressBook book;

    @Inject
    Carriers carriers;

    @Inject
    NoticeSettings settings;

    /** @throws RuleViolation when it is no address; {@link Unavailable} when nothing can be sent now */
    public void ask(Channel channel, String written, Locale locale) {
        String address = written.strip();
        if (!carriers.ready().contains(channel) || !valid(channel, address)) {
            throw new RuleViolation("notices.error.address." + channel);
        }
        String code = "%06d".formatted(Secret.random().nextInt(CODES));
        book.put(channel, address, code);
        String text =
                Texts.get(locale, "notices.codeText", code, settings.codeLife().toMinutes());
        Letter letter = new Letter(
                List.of(), address, Texts.get(locale, "notices.codeSubject"), text, "code-" + Secret.fresh());
        Answered answered = new Answered();
        carriers.of(channel).bring(List.of(letter), answered);
        if (!answered.good) {
            throw new Unavailable("notices.error.notReached");
        }
    }

    /** @throws RuleViolation when it is the wrong one, too old, or one of too many */
    public void confirm(Channel channel, String code) {
        if (!book.confirm(channel, code)) {
            throw new RuleViolation("notices.error.code");
        }
    }

    static boolean valid(Channel channel, String address) {
        if (channel == Channel.SMS) {
            return NUMBER.matcher(address).matches();
        }
        try {
            InternetAddress parsed = new InternetAddress(address, true);
            return address.length() <= LONGEST && parsed.getAddress().equals(address) && address.contains("@");
        } catch (AddressException e) {
            return false;
        }
    }

    private static final class Answered implements Carrier.Report {
        private boolean good;

        @Override
        public void brought(Letter letter, String answer) {
            good = true;
        }

        @Override
        public void failed(Letter letter, String answer, boolean forGood) {
            good = false;
        }
    }
}
