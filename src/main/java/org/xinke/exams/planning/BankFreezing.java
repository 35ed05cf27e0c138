package org.xinke.exams.planning;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.logging.Logger;
import org.xinke.content.CourseLoaded;
import org.xinke.exams.Banks;
import org.xinke.papers.Bank;
import org.xinke.papers.BankQueries;
import org.xinke.shared.sql.Sql;

/** An exam that nobody could have started yet takes the newest versions of its questions, so that a corrected misprint reaches it. */
@ApplicationScoped
@Transactional
class BankFreezing {
    private static final Logger LOG = Logger.getLogger(BankFreezing.class.getName());

    @Inject
    Sql sql;

    @Inject
    BankQueries newest;

    @Inject
    Banks banks;

    @Inject
    Clock clock;

    void freezeAnew(@Observes @Priority(CourseLoaded.EXAMS) CourseLoaded loaded) {
        unopened().forEach(this::freezeAnew);
    }

    private List<Unopened> unopened() {
        return sql.of("""
                        SELECT e.id, e.blueprint_id FROM exams.exam e
                         WHERE e.opens_at > :now AND NOT EXISTS (SELECT 1 FROM exams.attempt a WHERE a.exam_id = e.id)""").set("now", clock.instant()).list(Unopened.class);
    }

    private void freezeAnew(Unopened exam) {
        Bank bank = newest.newest(exam.blueprintId());
        if (!bank.shortages().isEmpty()) {
            LOG.warning(
                    () -> "exam " + exam.id() + " keeps its older questions, the new bank lacks " + bank.shortages());
            return;
        }
        banks.freeze(exam.id(), bank);
        sql.of("UPDATE exams.exam SET bank_number = bank_number + 1, version = version + 1 WHERE id = :exam")
                .set("exam", exam.id())
                .run();
    }

    record Unopened(long id, long blueprintId) {}
}
