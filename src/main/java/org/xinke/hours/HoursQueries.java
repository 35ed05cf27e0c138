package org.xinke.hours;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.List;
import org.xinke.course.CourseQueries;
import org.xinke.shared.Allowed;
import org.xinke.shared.CurrentUser;
import org.xinke.shared.Role;
import org.xinke.shared.Sql;

/** A student's own hours. */
@ApplicationScoped
@Transactional
public class HoursQueries {
    @Inject
    Sql sql;

    @Inject
    CurrentUser currentUser;

    @Inject
    CourseQueries course;

    /** Nothing is required until the course is loaded. */
    @Allowed(Role.STUDENT)
    public HoursSummary summary() {
        Sums earned = sql.of("""
                        SELECT coalesce(sum(hours) FILTER (WHERE kind = 'ONLINE'), 0),
                               coalesce(sum(hours) FILTER (WHERE kind = 'CLASS'), 0),
                               coalesce(sum(hours) FILTER (WHERE kind = 'PRACTICE'), 0)
                          FROM hours.hours_line WHERE person_id = :person""").set("person", currentUser.personId()).one(Sums.class);
        return course.course()
                .map(asks -> earned.against(asks.hoursOnline(), asks.hoursClass(), asks.hoursPractice()))
                .orElseGet(() -> earned.against(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO));
    }

    /** Newest first. A student has some dozens of lines at most, so there is no paging. */
    @Allowed(Role.STUDENT)
    public List<HoursLine> ledger() {
        return sql.of("""
                        SELECT id, kind, hours, source_type, source_id, at, note FROM hours.hours_line
                         WHERE person_id = :person ORDER BY at DESC, id DESC""").set("person", currentUser.personId()).list(HoursLine.class);
    }

    record Sums(BigDecimal online, BigDecimal classroom, BigDecimal practice) {
        HoursSummary against(BigDecimal onlineAsked, BigDecimal classAsked, BigDecimal practiceAsked) {
            return new HoursSummary(
                    new HoursSummary.Part(HoursKind.ONLINE, online, onlineAsked),
                    new HoursSummary.Part(HoursKind.CLASS, classroom, classAsked),
                    new HoursSummary.Part(HoursKind.PRACTICE, practice, practiceAsked));
        }
    }
}
