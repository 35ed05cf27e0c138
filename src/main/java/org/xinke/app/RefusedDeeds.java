package org.xinke.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.xinke.shared.Allowed;
import org.xinke.shared.Audit;
import org.xinke.shared.CurrentUser;
import org.xinke.shared.Forbidden;

/**
 * Writes down who wanted to do what the role does not allow, in a transaction of its own, for that of the deed is rolled back.
 * Only of people who are signed in, and so many a minute at most, or a script could fill the database with its refusals.
 */
@ApplicationScoped
public class RefusedDeeds {
    private final Ration ration = new Ration();

    @Inject
    @ConfigProperty(name = "xinke.audit.refused.per.minute")
    int perMinute;

    @Inject
    Clock clock;

    @Inject
    CurrentUser currentUser;

    @Inject
    Audit audit;

    @Allowed(anyone = true)
    @Transactional(TxType.REQUIRES_NEW)
    public void heard(@Observes Forbidden refused) {
        currentUser
                .find()
                .filter(who -> who.personId() != 0)
                .filter(who -> ration.takes(clock.instant(), who.personId() + " " + refused.deed(), perMinute))
                .ifPresent(who -> audit.record("shared.refused", refused.deed(), null, null));
    }
}
