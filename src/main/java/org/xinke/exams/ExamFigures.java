package org.xinke.exams;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import org.xinke.shared.Allowed;
import org.xinke.shared.Figures;
import org.xinke.shared.Role;
import org.xinke.shared.sql.Sql;

/** Who sits in an exam just now, what waits to be marked, and what devices brought from their journals too late. */
@ApplicationScoped
@Transactional
public class ExamFigures implements Figures {
    @Inject
    Sql sql;

    @Override
    @Allowed(Role.SYSTEM)
    public Map<String, Number> now() {
        Counts counts = sql.of("""
                        SELECT (SELECT count(*) FROM exams.attempt WHERE state = 'RUNNING'),
                               (SELECT count(*) FROM exams.attempt
                                 WHERE state IN ('HANDED_IN', 'CLOSED_BY_SERVER') AND auto_marked_at IS NULL),
                               (SELECT count(*) FROM exams.late_answer WHERE decision IS NULL)""").one(Counts.class);
        return Map.of(
                "xinke.exams.running", counts.running(),
                "xinke.exams.unmarked", counts.unmarked(),
                "xinke.exams.late", counts.late());
    }

    record Counts(long running, long unmarked, long late) {}
}
