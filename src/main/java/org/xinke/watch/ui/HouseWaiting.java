package org.xinke.watch.ui;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.xinke.shared.Identity;
import org.xinke.shared.Role;
import org.xinke.shared.jobs.Rounds;
import org.xinke.shared.ui.Waiting;

/** Jobs of the house that fail again and again. */
@ApplicationScoped
public class HouseWaiting implements Waiting {
    @Inject
    Rounds rounds;

    @Override
    public List<Line> lines(Identity who) {
        if (!who.has(Role.ADMIN)) {
            return List.of();
        }
        int failing =
                (int) rounds.lines().stream().filter(job -> job.tries() > 0).count();
        return Line.some(failing, "watch.waiting.jobs", WatchLinks.HOUSE);
    }
}
