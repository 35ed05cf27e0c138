package org.xinke.sessions.attendance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.xinke.sessions.SessionSettings;
import org.xinke.shared.RuleViolation;
import org.xinke.shared.sql.Sql;

/** The code that a room shows, signed by the house. The key is read once a node: a check-in asks the database nothing for it. */
@ApplicationScoped
@Transactional
class RoomCode {
    @Inject
    Sql sql;

    @Inject
    SessionSettings settings;

    @Inject
    Clock clock;

    private volatile String secret = "";

    String text(long session, boolean out) {
        return HereToken.at(session, out, clock.instant(), settings.turn()).text(secret());
    }

    /** @throws RuleViolation when it is none of ours, or its time is over */
    HereToken read(String text) {
        HereToken token = HereToken.read(text, secret()).orElseThrow(() -> new RuleViolation("sessions.error.noToken"));
        if (!token.fresh(clock.instant(), settings.turn(), settings.valid())) {
            throw new RuleViolation("sessions.error.oldToken");
        }
        return token;
    }

    private String secret() {
        if (secret.isEmpty()) {
            secret = sql.of("SELECT secret FROM sessions.signing_key").value(String.class);
        }
        return secret;
    }
}
