package org.xinke.exams;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import org.xinke.shared.Allowed;
import org.xinke.shared.Role;
import org.xinke.shared.jobs.Job;
import org.xinke.shared.sql.Sql;

/** Deletes papers and answers of those who left the school long ago, some each day; that they sat and with what result stays. */
@ApplicationScoped
class PaperSweep implements Job {
    private static final int MOST = 5_000;

    /** The same ones in each statement, until the last has taken their questions. */
    private static final String DUE = """
             WHERE attempt_id IN (SELECT a.id
                                    FROM exams.attempt a
                                    JOIN signin.departure d ON d.person_id = a.person_id
                                   WHERE d.at < :before AND a.state = 'MARKED'
                                     AND EXISTS (SELECT 1 FROM exams.attempt_question q WHERE q.attempt_id = a.id)
                                   ORDER BY a.id
                                   LIMIT :most)""";

    @Inject
    ExamSettings settings;

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    @Override
    public String name() {
        return "exams.forgetting";
    }

    @Override
    public Duration every() {
        return Duration.ofDays(1);
    }

    @Override
    @Allowed(Role.SYSTEM)
    @Transactional
    public void run() {
        Instant before = ZonedDateTime.ofInstant(clock.instant(), clock.getZone())
                .minusYears(settings.papersKeptYears())
                .toInstant();
        sql.takeLong();
        delete("DELETE FROM exams.late_answer", before);
        delete("DELETE FROM exams.answer", before);
        delete("DELETE FROM exams.attempt_question", before);
    }

    private void delete(String what, Instant before) {
        sql.of(what + " " + DUE).set("before", before).set("most", MOST).run();
    }
}
