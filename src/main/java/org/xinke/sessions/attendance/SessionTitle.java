package org.xinke.sessions.attendance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.xinke.sessions.ClassPlans;
import org.xinke.sessions.SessionRow;
import org.xinke.shared.Texts;

/** What the ledger says about a class session: its week and what was taught. It is stored, so it is in the school's language. */
@ApplicationScoped
class SessionTitle {
    @Inject
    ClassPlans plans;

    /** @param reason of a correction; empty: there is none */
    String of(SessionRow row, String reason) {
        List<String> titles = plans.titles(row.plans());
        String taught =
                titles.isEmpty() ? Texts.get(Texts.CHINESE, "sessions.kind." + row.kind()) : String.join("、", titles);
        return reason.isEmpty()
                ? Texts.get(Texts.CHINESE, "sessions.ledger", row.week(), taught)
                : Texts.get(Texts.CHINESE, "sessions.ledgerCorrected", row.week(), taught, reason);
    }
}
