package org.xinke.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.xinke.people.Person;
import org.xinke.people.Persons;
import org.xinke.shared.Allowed;
import org.xinke.shared.NotFound;
import org.xinke.shared.Role;
import org.xinke.shared.sql.Sql;
import org.xinke.shared.sql.SqlStatement;

/** Finds people and says what is known about one. */
@ApplicationScoped
@Transactional
public class PeopleQueries {
    private static final String MATCHING = """
              FROM people.person p
              LEFT JOIN people.school_class k ON k.id = p.class_id
              LEFT JOIN people.college c ON c.id = p.college_id
             WHERE (:kind = '' OR p.kind = :kind)
               AND (:role = '' OR EXISTS (SELECT 1 FROM people.role_grant g WHERE g.person_id = p.id
                                             AND (g.role = :role OR (:role = 'ANY' AND p.kind = 'STAFF'))))
               AND (lower(p.number) LIKE :beginning OR p.initials LIKE :beginning OR p.name LIKE :part OR k.name LIKE :part)""";

    /** Of the staff; that a student is one goes without saying. */
    private static final String ROLES = """
             (SELECT string_agg(g.role || coalesce('@' || own.name, ''), ',' ORDER BY g.role)
                FROM people.role_grant g LEFT JOIN people.college own ON own.id = g.college_id
               WHERE g.person_id = p.id AND p.kind = 'STAFF')""";

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    @Inject
    Persons persons;

    @Allowed({Role.ACADEMIC_AFFAIRS, Role.ADMIN})
    public List<PersonLine> people(PersonFilter filter, int offset, int limit) {
        return matching(
                        "SELECT p.id, p.number, p.name, p.kind, p.status, coalesce(k.name, c.name, p.department, ''),"
                                + ROLES + MATCHING + " ORDER BY p.number",
                        filter)
                .page(offset, limit)
                .list(PersonLine.class);
    }

    @Allowed({Role.ACADEMIC_AFFAIRS, Role.ADMIN})
    public int count(PersonFilter filter) {
        return matching("SELECT count(*)" + MATCHING, filter).value(Integer.class);
    }

    /** @throws NotFound when nobody has this number */
    @Allowed({Role.ACADEMIC_AFFAIRS, Role.ADMIN})
    public PersonFile one(String number) {
        Person person = persons.one(number);
        return new PersonFile(facts(person), persons.roles(person), held(person), history(person));
    }

    /** Classes whose name or code has this part, the youngest first. */
    @Allowed({Role.ACADEMIC_AFFAIRS, Role.ADMIN})
    public List<Choice> classes(String part, int offset, int limit) {
        return sql.of("""
                SELECT k.id, k.name || ' · ' || k.cohort_year || ' · ' || c.name
                  FROM people.school_class k
                  JOIN people.major m ON m.id = k.major_id
                  JOIN people.college c ON c.id = m.college_id
                 WHERE k.merged_into IS NULL AND (k.name LIKE :part OR k.code LIKE :part)
                 ORDER BY k.cohort_year DESC, k.name, k.id""")
                .set("part", new PersonFilter(part, null).part())
                .page(offset, limit)
                .list(Choice.class);
    }

    /** Sections of terms that are not over, whose name or code has this part. */
    @Allowed({Role.ACADEMIC_AFFAIRS, Role.ADMIN})
    public List<Choice> sections(String part, int offset, int limit) {
        return sql.of("""
                SELECT s.id, s.name || ' · ' || t.name
                  FROM course.section s
                  JOIN course.offering o ON o.id = s.offering_id
                  JOIN course.term t ON t.id = o.term_id
                 WHERE (s.name LIKE :part OR s.code LIKE :part) AND t.ends_on >= :today AND s.closed_at IS NULL
                 ORDER BY t.starts_on, s.code, s.id""")
                .set("part", new PersonFilter(part, null).part())
                .set("today", LocalDate.now(clock))
                .page(offset, limit)
                .list(Choice.class);
    }

    @Allowed({Role.ACADEMIC_AFFAIRS, Role.ADMIN})
    public List<Choice> colleges() {
        return sql.of("SELECT id, name FROM people.college WHERE merged_into IS NULL ORDER BY code")
                .list(Choice.class);
    }

    private PersonFile.Facts facts(Person person) {
        return sql.of("""
                SELECT p.id, p.number, p.name, p.kind, p.status, p.class_id, k.name, m.name, coalesce(c.name, own.name, p.department),
                       (SELECT string_agg(s.name, '、' ORDER BY s.code)
                          FROM course.enrolment e JOIN course.section s ON s.id = e.section_id
                         WHERE e.person_id = p.id AND e.ended_at IS NULL),
                       a.person_id IS NOT NULL, a.last_sign_in, p.version
                  FROM people.person p
                  LEFT JOIN people.school_class k ON k.id = p.class_id
                  LEFT JOIN people.major m ON m.id = k.major_id
                  LEFT JOIN people.college c ON c.id = m.college_id
                  LEFT JOIN people.college own ON own.id = p.college_id
                  LEFT JOIN signin.account a ON a.person_id = p.id
                 WHERE p.id = :person""").set("person", person.id()).one(PersonFile.Facts.class);
    }

    private List<String> held(Person person) {
        return sql.of("SELECT field FROM people.person_lock WHERE person_id = :person ORDER BY field")
                .set("person", person.id())
                .values(String.class);
    }

    private List<PersonFile.Entry> history(Person person) {
        return sql.of("""
                SELECT h.at, h.field, h.before, h.after, h.document, b.name
                  FROM people.person_change h LEFT JOIN people.person b ON b.id = h.by_id
                 WHERE h.person_id = :person ORDER BY h.id DESC""").set("person", person.id()).list(PersonFile.Entry.class);
    }

    private SqlStatement matching(String text, PersonFilter filter) {
        return sql.of(text)
                .set("kind", filter.kind() == null ? "" : filter.kind().name())
                .set("role", filter.role())
                .set("beginning", filter.beginning())
                .set("part", filter.part());
    }
}
