package org.xinke.activities;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.List;
import org.xinke.shared.Allowed;
import org.xinke.shared.CurrentUser;
import org.xinke.shared.Identity;
import org.xinke.shared.Role;
import org.xinke.shared.sql.Sql;

/** What one can choose from when an activity is planned, and what was chosen. */
@ApplicationScoped
@Transactional
@Allowed({Role.INSTRUCTOR, Role.LEAD, Role.CENTER, Role.COLLEGE_OFFICER, Role.STUDENT})
public class PlanQueries {
    @Inject
    Sql sql;

    @Inject
    Charge charge;

    @Inject
    PlanStore store;

    @Inject
    CurrentUser currentUser;

    /** The activities of the course's files, in their order. */
    public List<Template> templates() {
        return sql
                .of("SELECT id, title, form, hours, minutes, people FROM guides.activity_plan ORDER BY position")
                .list(FromFile.class)
                .stream()
                .map(one -> new Template(
                        one.id(),
                        one.title(),
                        ActivityKind.ofForm(one.form()),
                        one.hours(),
                        one.minutes(),
                        one.people()))
                .toList();
    }

    /** To whom the caller can open one: of a teacher the own sections, of a college officer the own college. */
    public List<Named> audiences() {
        Identity who = currentUser.get();
        boolean wide = who.has(Role.LEAD) || who.has(Role.CENTER);
        boolean officer = who.has(Role.COLLEGE_OFFICER) && !wide && !who.has(Role.INSTRUCTOR);
        return sql
                .of("""
                SELECT 'ALL', 0, '', 1, '' WHERE NOT :officer
                UNION ALL
                SELECT 'SECTION', x.id, x.name, 2, x.code
                  FROM course.section x
                 WHERE x.id IN (SELECT t.section_id FROM course.section_teacher t WHERE t.person_id = :me)
                    OR x.id IN (SELECT e.section_id FROM course.enrolment e WHERE e.person_id = :me AND e.ended_at IS NULL)
                    OR :wide
                UNION ALL
                SELECT 'COHORT', y.year, CAST(y.year AS text), 3, ''
                  FROM (SELECT DISTINCT cohort_year AS year FROM people.school_class) y WHERE NOT :officer
                UNION ALL
                SELECT 'COLLEGE', c.id, c.name, 4, c.code
                  FROM people.college c WHERE NOT :officer OR c.id = ANY (CAST(:colleges AS bigint[]))
                UNION ALL
                SELECT 'CLASS', k.id, k.name, 5, k.code
                  FROM people.school_class k JOIN people.major m ON m.id = k.major_id
                 WHERE NOT :officer OR m.college_id = ANY (CAST(:colleges AS bigint[]))
                 ORDER BY 4, 5, 3""")
                .set("officer", officer)
                .set("me", who.personId())
                .set("wide", wide)
                .set("colleges", Charge.colleges(who).colleges())
                .list(Row.class)
                .stream()
                .map(row -> new Named(new Audience(row.of(), row.id()), row.name()))
                .toList();
    }

    /** To whom one of the caller's is open. */
    public List<Audience> audience(long activityId) {
        return store.audience(charge.activity(activityId).id());
    }

    public List<Part> parts(long activityId) {
        return sql.of("SELECT name, places FROM activities.part WHERE activity_id = :activity ORDER BY position, id")
                .set("activity", charge.activity(activityId).id())
                .list(Part.class);
    }

    /** An activity of the files. */
    public record Template(String id, String title, ActivityKind kind, BigDecimal hours, int minutes, String people) {}

    /** Some of those who may join, by name; everybody has none. */
    public record Named(Audience audience, String name) {}

    record FromFile(String id, String title, String form, BigDecimal hours, int minutes, String people) {}

    record Row(Audience.Of of, long id, String name, int rank, String code) {}
}
