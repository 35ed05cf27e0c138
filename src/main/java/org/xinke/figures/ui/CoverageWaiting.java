package org.xinke.figures.ui;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.xinke.coverage.CoverageState;
import org.xinke.figures.CoverageFilter;
import org.xinke.figures.CoverageQueries;
import org.xinke.shared.Identity;
import org.xinke.shared.Role;
import org.xinke.shared.ui.Waiting;

/** Students of the newest year whom nobody has put into a section, or about whom somebody has to decide. */
@ApplicationScoped
public class CoverageWaiting implements Waiting {
    @Inject
    CoverageQueries queries;

    @Override
    public List<Line> lines(Identity who) {
        List<Line> lines = new ArrayList<>();
        if (who.has(Role.ACADEMIC_AFFAIRS)) {
            lines.addAll(in(CoverageState.NOT_SCHEDULED));
            lines.addAll(in(CoverageState.TRANSFER_PENDING));
        }
        return lines;
    }

    private List<Line> in(CoverageState state) {
        CoverageFilter filter = new CoverageFilter(null, null, null, null, Set.of(state), "");
        return Line.some(
                queries.count(filter),
                "figures.waiting." + state,
                CoverageAddress.ROUTE + "?cohort=" + CoverageAddress.ALL + "&state=" + state);
    }
}
