package org.xinke.exams.notices;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.xinke.notices.Audience;
import org.xinke.notices.Fact;
import org.xinke.notices.Notice;
import org.xinke.notices.NoticeKind;
import org.xinke.shared.sql.Sql;

/** Tells those who may sit an exam what became of it; called in the transaction of the deed, after it. */
@ApplicationScoped
public class ExamNotices {
    private static final String INVITED = "SELECT i.person_id FROM exams.exam_invited i WHERE i.exam_id = :exam";
    private static final String WHO_SAT = "SELECT DISTINCT a.person_id FROM exams.attempt a WHERE a.exam_id = :exam";

    @Inject
    Sql sql;

    @Inject
    Event<Notice> notices;

    @Inject
    Clock clock;

    public void planned(long exam) {
        Row row = row(exam);
        tell(NoticeKind.EXAM_PLANNED, exam, INVITED, row.title(), Fact.moment(row.opens()), Fact.moment(row.closes()));
    }

    public void changed(long exam) {
        Row row = row(exam);
        tell(NoticeKind.EXAM_CHANGED, exam, INVITED, row.title(), Fact.moment(row.opens()), Fact.moment(row.closes()));
    }

    public void cancelled(long exam) {
        Row row = row(exam);
        tell(NoticeKind.EXAM_CANCELLED, exam, INVITED, row.title(), Fact.moment(row.opens()));
    }

    /** Results can be seen: by those who sat it. */
    public void released(long exam) {
        tell(NoticeKind.EXAM_RELEASED, exam, WHO_SAT, row(exam).title());
    }

    private void tell(NoticeKind kind, long exam, String whom, Fact... facts) {
        List<Long> people = sql.of(whom).set("exam", exam).values(Long.class);
        String source = kind + " exam:" + exam + " " + clock.instant();
        notices.fire(Notice.of(kind, Audience.people(people), source, "exams", facts));
    }

    private Row row(long exam) {
        return sql.of("SELECT title, opens_at, closes_at FROM exams.exam WHERE id = :exam")
                .set("exam", exam)
                .one(Row.class);
    }

    record Row(String name, Instant opens, Instant closes) {
        Fact title() {
            return Fact.written(name);
        }
    }
}
