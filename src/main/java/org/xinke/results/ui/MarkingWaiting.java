package org.xinke.results.ui;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.xinke.exams.ExamId;
import org.xinke.results.MarkingBoard;
import org.xinke.results.MarkingQueries;
import org.xinke.results.MarkingQueries.Pile;
import org.xinke.shared.Identity;
import org.xinke.shared.Role;
import org.xinke.shared.ui.Waiting;

/** Scripts that wait to be marked, and marks that lie too far apart. */
@ApplicationScoped
public class MarkingWaiting implements Waiting {
    @Inject
    MarkingQueries queries;

    @Inject
    MarkingBoard board;

    @Override
    public List<Line> lines(Identity who) {
        List<Line> lines = new ArrayList<>();
        if (who.has(Role.INSTRUCTOR) || who.has(Role.LEAD)) {
            int scripts = queries.piles().stream().mapToInt(Pile::waiting).sum();
            lines.addAll(Line.some(scripts, "results.waiting.scripts", MarkingLinks.piles()));
        }
        if (who.has(Role.LEAD)) {
            board.waitingForLead()
                    .forEach(exam -> lines.add(Line.of(
                            "results.waiting.disputed",
                            MarkingLinks.board(new ExamId(exam.examId())),
                            exam.exam(),
                            exam.scripts())));
        }
        return lines;
    }
}
