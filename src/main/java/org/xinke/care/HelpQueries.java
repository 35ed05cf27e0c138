package org.xinke.care;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import org.xinke.course.CourseQueries;
import org.xinke.shared.Allowed;
import org.xinke.shared.Rows;

/** Help is open to everybody. */
@ApplicationScoped
@Transactional
public class HelpQueries {
    @PersistenceContext
    EntityManager em;

    @Inject
    CourseQueries course;

    @Allowed(anyone = true)
    public HelpInfo current() {
        return new HelpInfo(Rows.first(em.createNativeQuery("""
                                SELECT name, place, telephone, qq, hours, booking, night_duty, reviewed_on
                                  FROM care.campus_center"""), HelpInfo.Center.class), course.helpLines());
    }
}
