package org.xinke.hours;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import org.xinke.course.CourseFacts;
import org.xinke.course.CourseQueries;
import org.xinke.shared.CurrentUser;
import org.xinke.shared.sql.Sql;

/** A person's hours against what the course asks. */
@ApplicationScoped
class HoursSums {
    @Inject
    Sql sql;

    @Inject
    CourseQueries course;

    @Inject
    CurrentUser currentUser;

    /** Nothing is required until the course is loaded. */
    HoursSummary of(long person) {
        Sums earned = sql.of("""
                        SELECT coalesce(sum(hours) FILTER (WHERE kind = 'ONLINE'), 0),
                               coalesce(sum(hours) FILTER (WHERE kind = 'CLASS'), 0),
                               coalesce(sum(hours) FILTER (WHERE kind = 'PRACTICE'), 0)
                          FROM hours.hours_line WHERE person_id = :person""").set("person", person).one(Sums.class);
        return currentUser
                .askAsSystem(course::course)
                .map(earned::against)
                .orElseGet(() -> earned.against(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO));
    }

    /** Its title; empty until it is loaded. */
    String courseTitle() {
        return currentUser.askAsSystem(course::course).map(CourseFacts::title).orElse("");
    }

    record Sums(BigDecimal online, BigDecimal classroom, BigDecimal practice) {
        HoursSummary against(CourseFacts asks) {
            return against(asks.hoursOnline(), asks.hoursClass(), asks.hoursPractice());
        }

        HoursSummary against(BigDecimal onlineAsked, BigDecimal classAsked, BigDecimal practiceAsked) {
            return new HoursSummary(
                    new HoursSummary.Part(HoursKind.ONLINE, online, onlineAsked),
                    new HoursSummary.Part(HoursKind.CLASS, classroom, classAsked),
                    new HoursSummary.Part(HoursKind.PRACTICE, practice, practiceAsked));
        }
    }
}
