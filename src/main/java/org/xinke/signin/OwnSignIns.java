package org.xinke.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.xinke.shared.Allowed;
import org.xinke.shared.Audit;
import org.xinke.shared.CurrentUser;
import org.xinke.shared.sql.Sql;
import org.xinke.signin.door.Caller;

/** Everybody sees and ends their own sign-ins, and nobody else's. */
@ApplicationScoped
@Transactional
@Allowed(signedIn = true)
public class OwnSignIns {
    @Inject
    Sql sql;

    @Inject
    Clock clock;

    @Inject
    SignInSettings settings;

    @Inject
    SignInSessions sessions;

    @Inject
    CurrentUser currentUser;

    @Inject
    Audit audit;

    /** This one first, then the last used. */
    public List<OwnSignIn> list() {
        Instant now = clock.instant();
        return sql.of("""
                SELECT encode(token_hash, 'hex'), token_hash = :current, created_at, seen_at, origin, agent, way
                  FROM signin.sign_in_session
                 WHERE person_id = :me AND seen_at > :since AND created_at > :oldest
                 ORDER BY token_hash = :current DESC, seen_at DESC, created_at DESC""")
                .set("current", Caller.currentCookie())
                .set("me", currentUser.personId())
                .set("since", now.minus(settings.sessionLife()))
                .set("oldest", now.minus(settings.longestSession()))
                .list(OwnSignIn.class);
    }

    /** @param id of one's own; another one is no error and ends nothing */
    public void end(String id) {
        int ended = sql.of("""
                DELETE FROM signin.sign_in_session WHERE person_id = :me AND encode(token_hash, 'hex') = :id""").set("me", currentUser.personId()).set("id", id).run();
        if (ended > 0) {
            audit.record("signin.endOne", "person:" + currentUser.personId(), null, null);
        }
    }

    public void endOthers() {
        sessions.endOthers(currentUser.personId());
        audit.record("signin.endOthers", "person:" + currentUser.personId(), null, null);
    }
}
