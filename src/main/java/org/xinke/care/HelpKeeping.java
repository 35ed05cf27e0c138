package org.xinke.care;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import org.xinke.content.CourseLoaded;
import org.xinke.content.HelpLine;
import org.xinke.shared.Allowed;
import org.xinke.shared.Role;
import org.xinke.shared.sql.Sql;

/** Keeps the public help lines as the files have them. */
@ApplicationScoped
@Transactional
public class HelpKeeping {
    @Inject
    Sql sql;

    @Allowed(Role.SYSTEM)
    public void keep(@Observes @Priority(CourseLoaded.COURSE) CourseLoaded loaded) {
        List<Row> rows = new ArrayList<>();
        for (HelpLine line : loaded.content().helpLines()) {
            rows.add(new Row(line.number(), rows.size() + 1, line));
        }
        sql.of("""
                INSERT INTO care.help_line (number, position, name, purpose, hours, source, reviewed_on)
                SELECT h.number, h.position, h.line ->> 'name', h.line ->> 'for', h.line ->> 'hours',
                       h.line ->> 'source', CAST(h.line ->> 'reviewed' AS date)
                  FROM jsonb_to_recordset(CAST(:rows AS jsonb)) AS h (number text, position integer, line jsonb)
                ON CONFLICT (number) DO UPDATE
                   SET position = excluded.position, name = excluded.name, purpose = excluded.purpose,
                       hours = excluded.hours, source = excluded.source, reviewed_on = excluded.reviewed_on
                 WHERE (help_line.position, help_line.name, help_line.purpose, help_line.hours, help_line.source,
                        help_line.reviewed_on)
                       IS DISTINCT FROM
                       (excluded.position, excluded.name, excluded.purpose, excluded.hours, excluded.source,
                        excluded.reviewed_on)""").setJson("rows", rows).run();
        sql.of("""
                DELETE FROM care.help_line
                 WHERE number NOT IN (SELECT h.number FROM jsonb_to_recordset(CAST(:rows AS jsonb)) AS h (number text))""").setJson("rows", rows).run();
    }

    private record Row(String number, int position, HelpLine line) {}
}
