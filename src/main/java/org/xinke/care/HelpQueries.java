package org.xinke.care;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.xinke.course.CourseQueries;
import org.xinke.shared.Allowed;
import org.xinke.shared.Sql;

/** Help is open to everybody. */
@ApplicationScoped
@Transactional
public class HelpQueries {
    @Inject
    Sql sql;

    @Inject
    CourseQueries course;

    @Allowed(anyone = true)
    public HelpInfo current() {
        return new HelpInfo(sql.of("""
                                SELECT name, place, telephone, qq, hours, booking, night_duty, reviewed_on
                                  FROM care.campus_center""").first(HelpInfo.Center.class), course.helpLines());
    }
}
