package org.xinke.sessions.ui;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.xinke.sessions.Leaves;
import org.xinke.sessions.timetable.SessionQueries;
import org.xinke.shared.Identity;
import org.xinke.shared.Role;
import org.xinke.shared.ui.Waiting;

/** Requests for leave, and classes that are over and not closed. */
@ApplicationScoped
public class ClassesWaiting implements Waiting {
    @Inject
    Leaves leaves;

    @Inject
    SessionQueries queries;

    @Override
    public List<Line> lines(Identity who) {
        List<Line> lines = new ArrayList<>();
        if (who.has(Role.INSTRUCTOR) || who.has(Role.LEAD)) {
            lines.addAll(Line.some(leaves.waiting().size(), "sessions.waiting.leave", SessionLinks.TEACHING));
            queries.unclosed()
                    .forEach(session -> lines.add(Line.of(
                            "sessions.waiting.unclosed",
                            SessionLinks.session(session.id()),
                            session.section(),
                            session.week())));
        }
        return lines;
    }
}
