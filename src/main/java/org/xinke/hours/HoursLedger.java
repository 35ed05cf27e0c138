package org.xinke.hours;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import org.xinke.lessons.LessonCompleted;
import org.xinke.shared.Allowed;
import org.xinke.shared.Audit;
import org.xinke.shared.NotFound;
import org.xinke.shared.Role;
import org.xinke.shared.Rows;
import org.xinke.shared.RuleViolation;

/** Writes the ledger: always in the transaction of the deed that earned the hours. */
@ApplicationScoped
@Transactional
public class HoursLedger {
    @PersistenceContext
    EntityManager em;

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
        Counter line = Rows.first(
                        em.createNativeQuery("SELECT person_id, kind, hours FROM hours.hours_line WHERE id = ?1")
                                .setParameter(1, lineId),
                        Counter.class)
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
        return em.createNativeQuery("""
                        INSERT INTO hours.hours_line (person_id, kind, hours, source_type, source_id, at, note)
                        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
                            ON CONFLICT ON CONSTRAINT hours_line_source_unique DO NOTHING""")
                .setParameter(1, personId)
                .setParameter(2, kind.name())
                .setParameter(3, hours)
                .setParameter(4, source.type().name())
                .setParameter(5, source.id())
                .setParameter(6, Timestamp.from(at))
                .setParameter(7, note)
                .executeUpdate();
    }

    record Counter(long personId, HoursKind kind, BigDecimal hours) {}
}
