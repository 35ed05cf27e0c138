package org.xinke.notices.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.xinke.notices.Channel;
import org.xinke.notices.NoticeSettings;
import org.xinke.shared.Allowed;
import org.xinke.shared.Audit;
import org.xinke.shared.CurrentUser;
import org.xinke.shared.RuleViolation;
import org.xinke.shared.Secret;
import org.xinke.shared.sql.Sql;

/** Where the caller is told. A new address replaces the old one, and counts once its code came back. */
@ApplicationScoped
@Transactional
@Allowed(signedIn = true)
public class AddressBook {
    @Inject
    Sql sql;

    @Inject
    Clock clock;

    @Inject
    NoticeSettings settings;

    @Inject
    CurrentUser currentUser;

    @Inject
    Audit audit;

    public List<OwnAddress> own() {
        return sql.of("SELECT channel, address, confirmed_at IS NOT NULL FROM notices.address WHERE person_id = :me")
                .set("me", currentUser.personId())
                .list(OwnAddress.class);
    }

    /**
     * @param code that is sent there
     * @throws RuleViolation when the last code was sent a moment ago
     */
    public void put(Channel channel, String address, String code) {
        Instant now = clock.instant();
        int put = sql.of("""
                INSERT INTO notices.address AS a (person_id, channel, address, code_hash, code_at, code_tries)
                VALUES (:me, :channel, :address, :hash, :now, 0)
                    ON CONFLICT ON CONSTRAINT address_pk DO UPDATE
                   SET address = excluded.address, confirmed_at = NULL, code_hash = excluded.code_hash, code_at = excluded.code_at, code_tries = 0
                 WHERE a.code_at IS NULL OR a.code_at < :before""")
                .set("me", currentUser.personId())
                .set("channel", channel)
                .set("address", address)
                .set("hash", hash(channel, code))
                .set("now", now)
                .set("before", now.minus(settings.codePause()))
                .run();
        if (put == 0) {
            throw new RuleViolation(
                    "notices.error.codeSoon", settings.codePause().toSeconds());
        }
        audit.record("notices.address", "person:" + currentUser.personId(), null, channel.name());
    }

    /** @return whether it was the right one; wrong ones are counted, also those that come at once */
    public boolean confirm(Channel channel, String code) {
        Instant now = clock.instant();
        int open = sql.of("""
                UPDATE notices.address SET code_tries = code_tries + 1
                 WHERE person_id = :me AND channel = :channel AND confirmed_at IS NULL AND code_tries < :most AND code_at > :since""")
                .set("me", currentUser.personId())
                .set("channel", channel)
                .set("most", settings.codeTries())
                .set("since", now.minus(settings.codeLife()))
                .run();
        return open == 1
                && sql.of("""
                UPDATE notices.address SET confirmed_at = :now, code_hash = NULL
                 WHERE person_id = :me AND channel = :channel AND code_hash = :hash""")
                                .set("now", now)
                                .set("me", currentUser.personId())
                                .set("channel", channel)
                                .set("hash", hash(channel, code))
                                .run()
                        == 1;
    }

    public void remove(Channel channel) {
        sql.of("DELETE FROM notices.address WHERE person_id = :me AND channel = :channel")
                .set("me", currentUser.personId())
                .set("channel", channel)
                .run();
    }

    private byte[] hash(Channel channel, String code) {
        return Secret.hash(currentUser.personId() + " " + channel + " " + code.strip());
    }

    /** @param confirmed nothing goes there before */
    public record OwnAddress(Channel channel, String address, boolean confirmed) {}
}
