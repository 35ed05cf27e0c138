package org.xinke.course;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Logger;
import org.xinke.content.CourseContent;
import org.xinke.content.CourseLoaded;
import org.xinke.content.UnitContent;
import org.xinke.shared.Allowed;
import org.xinke.shared.Role;
import org.xinke.shared.sql.Sql;

/** Keeps the course, its units and objectives as the files have them. Each table is one statement. */
@ApplicationScoped
@Transactional
public class CourseKeeping {
    private static final Logger LOG = Logger.getLogger(CourseKeeping.class.getName());

    private static final String NO_LONGER_THERE = """
             WHERE NOT retired
               AND id NOT IN (SELECT k.id FROM jsonb_to_recordset(CAST(:rows AS jsonb)) AS k (id text))""";

    @Inject
    Sql sql;

    @Allowed(Role.SYSTEM)
    public void keep(@Observes @Priority(CourseLoaded.COURSE) CourseLoaded loaded) {
        CourseContent content = loaded.content();
        int changed = course(content) + units(content) + objectives(content);
        LOG.fine(() -> "course, units, objectives: " + changed + " rows changed");
    }

    private int course(CourseContent content) {
        return run(content.course(), """
                INSERT INTO course.course (id, title, credits, hours_total, hours_online, hours_class, hours_practice,
                                    pass_points, weights, parts)
                SELECT c.id, c.title, c.credits, CAST(c.hours ->> 'total' AS numeric),
                       CAST(c.hours ->> 'online' AS numeric), CAST(c.hours ->> 'class' AS numeric),
                       CAST(c.hours ->> 'practice' AS numeric), c.pass, c.grade, c.parts
                  FROM jsonb_to_record(CAST(:rows AS jsonb))
                       AS c (id text, title text, credits numeric, hours jsonb, pass integer, grade jsonb, parts jsonb)
                ON CONFLICT (id) DO UPDATE
                   SET title = excluded.title, credits = excluded.credits, hours_total = excluded.hours_total,
                       hours_online = excluded.hours_online, hours_class = excluded.hours_class,
                       hours_practice = excluded.hours_practice, pass_points = excluded.pass_points,
                       weights = excluded.weights, parts = excluded.parts
                 WHERE (course.title, course.credits, course.hours_total, course.hours_online, course.hours_class,
                        course.hours_practice, course.pass_points, course.weights, course.parts)
                       IS DISTINCT FROM
                       (excluded.title, excluded.credits, excluded.hours_total, excluded.hours_online,
                        excluded.hours_class, excluded.hours_practice, excluded.pass_points, excluded.weights,
                        excluded.parts)""");
    }

    private int units(CourseContent content) {
        List<UnitRow> rows = new ArrayList<>();
        for (UnitContent unit : content.units()) {
            rows.add(new UnitRow(unit.id(), content.course().id(), unit.part(), rows.size() + 1, unit.title()));
        }
        return run(rows, """
                INSERT INTO course.unit (id, course_id, part, position, title)
                SELECT u.id, u."courseId", u.part, u.position, u.title
                  FROM jsonb_to_recordset(CAST(:rows AS jsonb))
                       AS u (id text, "courseId" text, part integer, position integer, title text)
                ON CONFLICT (id) DO UPDATE
                   SET course_id = excluded.course_id, part = excluded.part, position = excluded.position,
                       title = excluded.title, retired = false
                 WHERE (unit.course_id, unit.part, unit.position, unit.title, unit.retired)
                       IS DISTINCT FROM
                       (excluded.course_id, excluded.part, excluded.position, excluded.title, false)""") + run(rows, "UPDATE course.unit SET retired = true " + NO_LONGER_THERE);
    }

    private int objectives(CourseContent content) {
        List<ObjectiveRow> rows = new ArrayList<>();
        for (UnitContent unit : content.units()) {
            for (UnitContent.Objective objective : unit.objectives()) {
                rows.add(new ObjectiveRow(
                        objective.id(),
                        unit.id(),
                        objective.kind().name(),
                        unit.objectives().indexOf(objective) + 1,
                        objective.text()));
            }
        }
        return run(rows, """
                INSERT INTO course.objective (id, unit_id, kind, position, text)
                SELECT o.id, o."unitId", o.kind, o.position, o.text
                  FROM jsonb_to_recordset(CAST(:rows AS jsonb))
                       AS o (id text, "unitId" text, kind text, position integer, text text)
                ON CONFLICT (id) DO UPDATE
                   SET unit_id = excluded.unit_id, kind = excluded.kind, position = excluded.position,
                       text = excluded.text, retired = false
                 WHERE (objective.unit_id, objective.kind, objective.position, objective.text, objective.retired)
                       IS DISTINCT FROM
                       (excluded.unit_id, excluded.kind, excluded.position, excluded.text, false)""") + run(rows, "UPDATE course.objective SET retired = true " + NO_LONGER_THERE);
    }

    private int run(Object rows, String text) {
        return sql.of(text).setJson("rows", rows).run();
    }

    private record UnitRow(String id, String courseId, int part, int position, String title) {}

    private record ObjectiveRow(String id, String unitId, String kind, int position, String text) {}
}
