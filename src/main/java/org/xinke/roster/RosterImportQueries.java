package org.xinke.roster;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.xinke.shared.Allowed;
import org.xinke.shared.NotFound;
import org.xinke.shared.Page;
import org.xinke.shared.Role;
import org.xinke.shared.Sql;

/** Imports, how far they are, and what each of their rows does. */
@ApplicationScoped
@Transactional
public class RosterImportQueries {
    @Inject
    Sql sql;

    @Inject
    RosterSettings settings;

    /** The newest first. */
    @Allowed({Role.ACADEMIC_AFFAIRS, Role.ADMIN})
    public Page<ImportLine> page(int number, int size) {
        List<ImportLine> lines = sql.of("""
                SELECT i.id, i.kind, i.state, i.file_name, i.document, i.created_at, p.name
                  FROM roster.roster_import i JOIN people.person p ON p.id = i.created_by
                 ORDER BY i.id DESC""").page(number * size, size).list(ImportLine.class);
        long total = sql.of("SELECT count(*) FROM roster.roster_import").value(Long.class);
        return new Page<>(lines, number, size, total);
    }

    /** @throws NotFound when there is none */
    @Allowed({Role.ACADEMIC_AFFAIRS, Role.ADMIN})
    public ImportCase one(long id) {
        return sql.of("""
                SELECT i.id, i.kind, i.state, i.document, i.file_name, CAST(i.headers AS text), CAST(i.mapping AS text),
                       i.rows_read, i.existing, CAST(i.news AS text), i.problem, coalesce(CAST(i.problem_args AS text), '[]'),
                       i.created_at, c.name, i.applied_at, a.name, i.overridden,
                       (SELECT CAST(coalesce(jsonb_object_agg(outcome, n), '{}') AS text)
                          FROM (SELECT outcome, count(*) AS n FROM roster.roster_outcome WHERE import_id = i.id GROUP BY outcome) o)
                  FROM roster.roster_import i
                  JOIN people.person c ON c.id = i.created_by
                  LEFT JOIN people.person a ON a.id = i.applied_by
                 WHERE i.id = :id""")
                .set("id", id)
                .first(ImportCase.Stored.class)
                .map(stored -> stored.read(settings.brakePercent()))
                .orElseThrow(NotFound::new);
    }

    @Allowed({Role.ACADEMIC_AFFAIRS, Role.ADMIN})
    public List<OutcomeLine> rows(long id, Outcome outcome, int offset, int limit) {
        return sql
                .of("""
                SELECT line, outcome, number, name, CAST(changes AS text), CAST(problems AS text)
                  FROM roster.roster_outcome
                 WHERE import_id = :id AND outcome = :outcome
                 ORDER BY CASE WHEN line < 0 THEN -line ELSE line END""")
                .set("id", id)
                .set("outcome", outcome)
                .page(offset, limit)
                .list(OutcomeLine.Stored.class)
                .stream()
                .map(OutcomeLine.Stored::read)
                .toList();
    }
}
