package org.xinke.care.ui;

import com.vaadin.flow.component.UI;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.xinke.care.HelpQueries;
import org.xinke.shared.Identity;
import org.xinke.shared.Role;
import org.xinke.shared.ui.Times;
import org.xinke.shared.ui.Waiting;

/** When the help information was looked through last, for those who answer for it. */
@ApplicationScoped
public class HelpWaiting implements Waiting {
    @Inject
    HelpQueries queries;

    @Override
    public List<Line> lines(Identity who) {
        if (!who.has(Role.CENTER)) {
            return List.of();
        }
        return queries
                .current()
                .center()
                .map(center -> Line.of(
                        "care.waiting.review",
                        "help",
                        Times.day(center.reviewedOn(), UI.getCurrent().getLocale())))
                .or(() -> Optional.of(Line.of("care.waiting.missing", "help")))
                .stream()
                .toList();
    }
}
