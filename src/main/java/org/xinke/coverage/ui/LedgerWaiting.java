package org.xinke.coverage.ui;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.xinke.coverage.SelfCheck;
import org.xinke.coverage.plans.PlanQueries;
import org.xinke.shared.Identity;
import org.xinke.shared.Role;
import org.xinke.shared.ui.Waiting;

/** What the self-check found, and plans that are not in force. */
@ApplicationScoped
public class LedgerWaiting implements Waiting {
    @Inject
    SelfCheck selfCheck;

    @Inject
    PlanQueries plans;

    @Override
    public List<Line> lines(Identity who) {
        List<Line> lines = new ArrayList<>();
        boolean affairs = who.has(Role.ACADEMIC_AFFAIRS);
        if (affairs || who.has(Role.ADMIN)) {
            int found = selfCheck.runs().stream()
                    .findFirst()
                    .map(SelfCheck.Run::found)
                    .orElse(0);
            lines.addAll(Line.some(found, "coverage.waiting.found", "self-check"));
        }
        if (affairs) {
            lines.addAll(Line.some(plans.drafts(), "coverage.waiting.drafts", "plans"));
        }
        return lines;
    }
}
