package org.xinke.roster.ui;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.xinke.roster.RosterImportQueries;
import org.xinke.shared.Identity;
import org.xinke.shared.Role;
import org.xinke.shared.ui.Waiting;

/** Lists that ask something, or wait to be taken over. */
@ApplicationScoped
public class ListsWaiting implements Waiting {
    @Inject
    RosterImportQueries queries;

    @Override
    public List<Line> lines(Identity who) {
        return who.has(Role.ACADEMIC_AFFAIRS) || who.has(Role.ADMIN)
                ? Line.some(queries.waiting(), "roster.waiting", RosterLinks.imports())
                : List.of();
    }
}
