package org.xinke.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import org.xinke.shared.Allowed;
import org.xinke.shared.Figures;
import org.xinke.shared.Role;
import org.xinke.shared.sql.Sql;

/** Who is signed in, and how many passwords were wrong of late. */
@ApplicationScoped
@Transactional
public class SignInFigures implements Figures {
    private static final int RECENT_SECONDS = 900;

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    @Override
    @Allowed(Role.SYSTEM)
    public Map<String, Number> now() {
        Counts counts = sql.of("""
                        SELECT (SELECT count(*) FROM signin.sign_in_session),
                               (SELECT count(*) FROM signin.sign_in_session WHERE seen_at > :since),
                               (SELECT count(*) FROM signin.sign_in_failure WHERE decided)""")
                .set("since", clock.instant().minusSeconds(RECENT_SECONDS))
                .one(Counts.class);
        return Map.of(
                "xinke.sessions", counts.open(),
                "xinke.sessions.recent", counts.recent(),
                "xinke.signin.failures", counts.failures());
    }

    record Counts(long open, long recent, long failures) {}
}
