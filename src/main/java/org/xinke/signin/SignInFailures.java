package org.xinke.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import org.xinke.shared.Allowed;
import org.xinke.shared.Sql;

/** Who was refused within the block time; whoever lets people in asks here first. */
@ApplicationScoped
@Transactional
public class SignInFailures {
    @Inject
    Sql sql;

    @Inject
    Clock clock;

    @Inject
    SignInSettings settings;

    /** @param number as it was typed, or a name for a way that came without one */
    @Allowed(anyone = true)
    public void note(String number, String origin) {
        sql.of("INSERT INTO signin.sign_in_failure (at, number, origin) VALUES (:now, :number, :origin)")
                .set("now", clock.instant())
                .set("number", number)
                .set("origin", origin)
                .run();
    }

    @Allowed(anyone = true)
    public long ofNumber(String number) {
        return sql.of("SELECT count(*) FROM signin.sign_in_failure WHERE number = :number AND at > :since")
                .set("number", number)
                .set("since", since())
                .value(Long.class);
    }

    @Allowed(anyone = true)
    public long from(String origin) {
        return sql.of("SELECT count(*) FROM signin.sign_in_failure WHERE origin = :origin AND at > :since")
                .set("origin", origin)
                .set("since", since())
                .value(Long.class);
    }

    void forget(String number) {
        sql.of("DELETE FROM signin.sign_in_failure WHERE number = :number")
                .set("number", number)
                .run();
    }

    private Instant since() {
        return clock.instant().minus(settings.block());
    }
}
