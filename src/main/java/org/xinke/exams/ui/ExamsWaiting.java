package org.xinke.exams.ui;

import com.vaadin.flow.component.UI;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.xinke.exams.ExamQueries;
import org.xinke.exams.ending.TimeQueries;
import org.xinke.shared.Identity;
import org.xinke.shared.Role;
import org.xinke.shared.ui.Times;
import org.xinke.shared.ui.Waiting;

/** Exams of today, answers that came late, results that could be released. */
@ApplicationScoped
public class ExamsWaiting implements Waiting {
    @Inject
    ExamQueries queries;

    @Inject
    TimeQueries times;

    @Inject
    Clock clock;

    @Override
    public List<Line> lines(Identity who) {
        List<Line> lines = new ArrayList<>();
        boolean affairs = who.has(Role.ACADEMIC_AFFAIRS);
        if (who.has(Role.LEAD) || affairs) {
            times.undecided()
                    .forEach(exam -> lines.add(
                            Line.of("exams.waiting.late", ExamLinks.time(exam.id()), exam.title(), exam.count())));
        }
        if (who.has(Role.LEAD)) {
            queries.readyToRelease()
                    .forEach(exam -> lines.add(Line.of(
                            "exams.waiting.release", ExamLinks.figures(exam.id()), exam.title(), exam.count())));
        }
        if (who.has(Role.LEAD) || affairs || who.has(Role.INSTRUCTOR)) {
            queries.soon()
                    .forEach(exam -> lines.add(Line.of(
                            "exams.waiting.soon",
                            ExamLinks.figures(exam.id()),
                            exam.title(),
                            moment(exam.opensAt()),
                            moment(exam.closesAt()))));
        }
        return lines;
    }

    private String moment(Instant at) {
        return Times.moment(at, clock.getZone(), UI.getCurrent().getLocale());
    }
}
