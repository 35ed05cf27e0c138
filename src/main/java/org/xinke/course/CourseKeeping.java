package org.xinke.course;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Logger;
import org.xinke.content.CourseContent;
import org.xinke.content.CourseLoaded;
import org.xinke.content.HelpLine;
import org.xinke.content.UnitContent;
import org.xinke.shared.Allowed;
import org.xinke.shared.Json;
import org.xinke.shared.Role;

/** Keeps the course, its units, objectives and help lines as the files have them. Each table is one statement. */
@ApplicationScoped
@Transactional
public class CourseKeeping {
    private static final Logger LOG = Logger.getLogger(CourseKeeping.class.getName());

    @PersistenceContext
    EntityManager em;

    @Allowed(Role.SYSTEM)
    public void keep(@Observes @Priority(CourseLoaded.COURSE) CourseLoaded loaded) {
        CourseContent content = loaded.content();
        int changed = course(content) + units(content) + objectives(content) + helpLines(content);
        LOG.fine(() -> "course, units, objectives, help lines: " + changed + " rows changed");
    }

    private int course(CourseContent content) {
        return run(content.course(), """
                INSERT INTO course.course (id, title, credits, hours_total, hours_online, hours_class, hours_practice,
                                    pass_points, weights, parts)
                SELECT c.id, c.title, c.credits, CAST(c.hours ->> 'total' AS numeric),
                       CAST(c.hours ->> 'online' AS numeric), CAST(c.hours ->> 'class' AS numeric),
                       CAST(c.hours ->> 'practice' AS numeric), c.pass, c.grade, c.parts
                  FROM jsonb_to_record(CAST(?1 AS jsonb))
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
                  FROM jsonb_to_recordset(CAST(?1 AS jsonb))
                       AS u (id text, "courseId" text, part integer, position integer, title text)
                ON CONFLICT (id) DO UPDATE
                   SET course_id = excluded.course_id, part = excluded.part, position = excluded.position,
                       title = excluded.title, retired = false
                 WHERE (unit.course_id, unit.part, unit.position, unit.title, unit.retired)
                       IS DISTINCT FROM
                       (excluded.course_id, excluded.part, excluded.position, excluded.title, false)""") + retire("course.unit", rows);
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
                  FROM jsonb_to_recordset(CAST(?1 AS jsonb))
                       AS o (id text, "unitId" text, kind text, position integer, text text)
                ON CONFLICT (id) DO UPDATE
                   SET unit_id = excluded.unit_id, kind = excluded.kind, position = excluded.position,
                       text = excluded.text, retired = false
                 WHERE (objective.unit_id, objective.kind, objective.position, objective.text, objective.retired)
                       IS DISTINCT FROM
                       (excluded.unit_id, excluded.kind, excluded.position, excluded.text, false)""") + retire("course.objective", rows);
    }

    private int helpLines(CourseContent content) {
        List<HelpRow> rows = new ArrayList<>();
        for (HelpLine line : content.helpLines()) {
            rows.add(new HelpRow(line.number(), rows.size() + 1, line));
        }
        return run(rows, """
                INSERT INTO care.help_line (number, position, name, purpose, hours, source, reviewed_on)
                SELECT h.number, h.position, h.line ->> 'name', h.line ->> 'for', h.line ->> 'hours',
                       h.line ->> 'source', CAST(h.line ->> 'reviewed' AS date)
                  FROM jsonb_to_recordset(CAST(?1 AS jsonb)) AS h (number text, position integer, line jsonb)
                ON CONFLICT (number) DO UPDATE
                   SET position = excluded.position, name = excluded.name, purpose = excluded.purpose,
                       hours = excluded.hours, source = excluded.source, reviewed_on = excluded.reviewed_on
                 WHERE (help_line.position, help_line.name, help_line.purpose, help_line.hours, help_line.source,
                        help_line.reviewed_on)
                       IS DISTINCT FROM
                       (excluded.position, excluded.name, excluded.purpose, excluded.hours, excluded.source,
                        excluded.reviewed_on)""") + run(rows, """
                DELETE FROM care.help_line
                 WHERE number NOT IN (SELECT h.number FROM jsonb_to_recordset(CAST(?1 AS jsonb)) AS h (number text))""");
    }

    private int retire(String table, List<?> kept) {
        return run(kept, """
                UPDATE %s SET retired = true
                 WHERE NOT retired
                   AND id NOT IN (SELECT k.id FROM jsonb_to_recordset(CAST(?1 AS jsonb)) AS k (id text))""".formatted(table));
    }

    private int run(Object rows, String sql) {
        return em.createNativeQuery(sql).setParameter(1, Json.write(rows)).executeUpdate();
    }

    private record UnitRow(String id, String courseId, int part, int position, String title) {}

    private record ObjectiveRow(String id, String unitId, String kind, int position, String text) {}

    private record HelpRow(String number, int position, HelpLine line) {}
}
