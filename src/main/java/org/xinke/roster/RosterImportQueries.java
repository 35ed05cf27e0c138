package org.xinke.roster;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.xinke.shared.Allowed;
import org.xinke.shared.NotFound;
import org.xinke.shared.Page;
import org.xinke.shared.Role;
import org.xinke.shared.sql.Sql;

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
    public int waiting() {
        return sql.of("SELECT count(*) FROM roster.roster_import WHERE state IN ('MAPPING', 'REVIEW')")
                .value(Integer.class);
    }

    @Allowed({Role.ACADEMIC_AFFAIRS, Role.ADMIN})
    public ImportCase one(long id) {
        return sql.of("""
                SELECT i.id, i.kind, i.state, i.document, i.file_name, CAST(i.headers AS text), CAST(i.mapping AS text),
                       i.rows_read, i.existing, CAST(i.news AS text), i.problem, coalesce(CAST(i.problem_args AS text), '[]'),
                       i.created_at, c.name, i.applied_at, a.name, i.overridden, i.sheet, CAST(i.samples AS text),
                       CAST(i.translated AS text), i.delta, i.undoes,
                       (SELECT count(*) FROM roster.roster_place q WHERE q.import_id = i.id AND q.answer IS NULL),
                       (SELECT count(*) FROM roster.roster_outcome w WHERE w.import_id = i.id AND w.concerns <> '[]'),
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

    /** Changes that somebody must know of before they are made. */
    @Allowed({Role.ACADEMIC_AFFAIRS, Role.ADMIN})
    public List<OutcomeLine> concerns(long id, int offset, int limit) {
        return sql.of("""
                SELECT line, outcome, number, name, place, CAST(changes AS text), CAST(problems AS text), CAST(concerns AS text)
                  FROM roster.roster_outcome WHERE import_id = :id AND concerns <> '[]' ORDER BY line""").set("id", id).page(offset, limit).list(OutcomeLine.Stored.class).stream()
                .map(OutcomeLine.Stored::read)
                .toList();
    }

    String fileKey(long id) {
        return sql.of("SELECT file_key FROM roster.roster_import WHERE id = :id")
                .set("id", id)
                .value(String.class);
    }

    /** Students whom this import brought and who sit in no section, by name. */
    @Allowed({Role.ACADEMIC_AFFAIRS, Role.ADMIN})
    public List<String> unseated(long id) {
        return sql.of("""
                SELECT p.name || ' ' || p.number FROM people.person_change h JOIN people.person p ON p.id = h.person_id
                 WHERE h.import_id = :id AND h.field = 'CREATED' AND p.kind = 'STUDENT'
                   AND NOT EXISTS (SELECT 1 FROM course.enrolment e WHERE e.person_id = p.id AND e.ended_at IS NULL)
                 ORDER BY p.number""").set("id", id).values(String.class);
    }

    @Allowed({Role.ACADEMIC_AFFAIRS, Role.ADMIN})
    public List<OutcomeLine> rows(long id, Outcome outcome, int offset, int limit) {
        return sql
                .of("""
                SELECT line, outcome, number, name, place, CAST(changes AS text), CAST(problems AS text), CAST(concerns AS text)
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
