package org.xinke.hours;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import org.xinke.lessons.LessonCompleted;
import org.xinke.shared.Allowed;
import org.xinke.shared.Audit;
import org.xinke.shared.NotFound;
import org.xinke.shared.Role;
import org.xinke.shared.RuleViolation;
import org.xinke.shared.Sql;

/** Writes the ledger: always in the transaction of the deed that earned the hours. */
@ApplicationScoped
@Transactional
public class HoursLedger {
    @Inject
    Sql sql;

    @Inject
    Clock clock;

    @Inject
    Audit audit;

    /**
     * For the features whose deeds earn hours; the same source again changes nothing.
     *
     * @param note what the student reads as the source, such as the title of the lesson
     */
    @Allowed(signedIn = true)
    @Transactional(TxType.MANDATORY)
    public void credit(long personId, HoursKind kind, BigDecimal hours, HoursSource source, Instant at, String note) {
        insert(personId, kind, hours, source, at, note);
    }

    /**
     * Answers a mistaken line with one of the opposite sign; a line can be taken back once.
     *
     * @param reason the student reads it
     */
    @Allowed({Role.ACADEMIC_AFFAIRS, Role.LEAD})
    public void takeBack(long lineId, String reason) {
        Counter line = sql.of("SELECT person_id, kind, hours FROM hours.hours_line WHERE id = :line")
                .set("line", lineId)
                .first(Counter.class)
                .orElseThrow(NotFound::new);
        HoursSource source = new HoursSource(HoursSource.Type.CORRECTION, String.valueOf(lineId));
        if (insert(line.personId, line.kind, line.hours.negate(), source, clock.instant(), reason) == 0) {
            throw new RuleViolation("hours.error.takenBack");
        }
        audit.record("hours.takeBack", "hours_line:" + lineId, line.hours.toPlainString(), reason);
    }

    void lessonCompleted(@Observes LessonCompleted lesson) {
        HoursSource source = new HoursSource(HoursSource.Type.LESSON, lesson.lessonId());
        insert(lesson.personId(), HoursKind.ONLINE, lesson.onlineHours(), source, lesson.at(), lesson.title());
    }

    private int insert(long personId, HoursKind kind, BigDecimal hours, HoursSource source, Instant at, String note) {
        return sql.of("""
                        INSERT INTO hours.hours_line (person_id, kind, hours, source_type, source_id, at, note)
                        VALUES (:person, :kind, :hours, :type, :source, :at, :note)
                            ON CONFLICT ON CONSTRAINT hours_line_source_unique DO NOTHING""")
                .set("person", personId)
                .set("kind", kind)
                .set("hours", hours)
                .set("type", source.type())
                .set("source", source.id())
                .set("at", at)
                .set("note", note)
                .run();
    }

    record Counter(long personId, HoursKind kind, BigDecimal hours) {}
}
