package org.xinke.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.xinke.shared.Allowed;
import org.xinke.shared.NotFound;
import org.xinke.shared.Role;
import org.xinke.shared.Rows;

/** Finds people and says what is known about one. */
@ApplicationScoped
@Transactional
public class PeopleQueries {
    private static final String MATCHING = """
              FROM people.person p
              LEFT JOIN people.school_class k ON k.id = p.class_id
              LEFT JOIN people.college c ON c.id = p.college_id
             WHERE (?1 = '' OR p.kind = ?1)
               AND (p.number LIKE ?2 OR p.initials LIKE lower(?2) OR p.name LIKE ?3 OR k.name LIKE ?3)""";

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    @Allowed({Role.ACADEMIC_AFFAIRS, Role.ADMIN})
    public List<PersonLine> people(PersonFilter filter, int offset, int limit) {
        return Rows.list(
                matching(
                                "SELECT p.id, p.number, p.name, p.kind, p.status, coalesce(k.name, c.name, p.department, '')"
                                        + MATCHING + " ORDER BY p.number LIMIT ?4 OFFSET ?5",
                                filter)
                        .setParameter(4, limit)
                        .setParameter(5, offset),
                PersonLine.class);
    }

    @Allowed({Role.ACADEMIC_AFFAIRS, Role.ADMIN})
    public int count(PersonFilter filter) {
        return ((Number) matching("SELECT count(*)" + MATCHING, filter).getSingleResult()).intValue();
    }

    /** @throws NotFound when nobody has this number */
    @Allowed({Role.ACADEMIC_AFFAIRS, Role.ADMIN})
    public PersonFile one(String number) {
        PersonFile.Facts facts = Rows.first(em.createNativeQuery("""
                        SELECT p.id, p.number, p.name, p.kind, p.status, p.class_id, k.name, m.name, coalesce(c.name, own.name, p.department),
                               (SELECT string_agg(s.name, '、' ORDER BY s.code) FROM course.enrolment e JOIN course.section s ON s.id = e.section_id
                                 WHERE e.person_id = p.id AND e.ended_at IS NULL),
                               a.person_id IS NOT NULL, a.last_sign_in, p.version
                          FROM people.person p
                          LEFT JOIN people.school_class k ON k.id = p.class_id
                          LEFT JOIN people.major m ON m.id = k.major_id
                          LEFT JOIN people.college c ON c.id = m.college_id
                          LEFT JOIN people.college own ON own.id = p.college_id
                          LEFT JOIN signin.account a ON a.person_id = p.id
                         WHERE p.number = ?1""").setParameter(1, number), PersonFile.Facts.class)
                .orElseThrow(NotFound::new);
        return new PersonFile(facts, roles(facts.id()), held(facts.id()), history(facts.id()));
    }

    /** Classes whose name or code has this part, the youngest first. */
    @Allowed({Role.ACADEMIC_AFFAIRS, Role.ADMIN})
    public List<Choice> classes(String part, int offset, int limit) {
        return Rows.list(
                em.createNativeQuery("""
                                SELECT k.id, k.name || ' · ' || k.cohort_year || ' · ' || c.name
                                  FROM people.school_class k JOIN people.major m ON m.id = k.major_id JOIN people.college c ON c.id = m.college_id
                                 WHERE k.name LIKE ?1 OR k.code LIKE ?1
                                 ORDER BY k.cohort_year DESC, k.name, k.id LIMIT ?2 OFFSET ?3""")
                        .setParameter(1, new PersonFilter(part, null).part())
                        .setParameter(2, limit)
                        .setParameter(3, offset),
                Choice.class);
    }

    /** Sections of terms that are not over, whose name or code has this part. */
    @Allowed({Role.ACADEMIC_AFFAIRS, Role.ADMIN})
    public List<Choice> sections(String part, int offset, int limit) {
        return Rows.list(
                em.createNativeQuery("""
                                SELECT s.id, s.name || ' · ' || t.name
                                  FROM course.section s JOIN course.offering o ON o.id = s.offering_id JOIN course.term t ON t.id = o.term_id
                                 WHERE (s.name LIKE ?1 OR s.code LIKE ?1) AND t.ends_on >= ?4
                                 ORDER BY t.starts_on, s.code, s.id LIMIT ?2 OFFSET ?3""")
                        .setParameter(1, new PersonFilter(part, null).part())
                        .setParameter(2, limit)
                        .setParameter(3, offset)
                        .setParameter(4, LocalDate.now(clock)),
                Choice.class);
    }

    @Allowed({Role.ACADEMIC_AFFAIRS, Role.ADMIN})
    public List<Choice> colleges() {
        return Rows.list(em.createNativeQuery("SELECT id, name FROM people.college ORDER BY code"), Choice.class);
    }

    private List<PersonFile.Held> roles(long id) {
        return Rows.list(em.createNativeQuery("""
                        SELECT g.id, g.role, c.name FROM people.role_grant g LEFT JOIN people.college c ON c.id = g.college_id
                         WHERE g.person_id = ?1 ORDER BY g.role, c.code""").setParameter(1, id), PersonFile.Held.class);
    }

    private List<String> held(long id) {
        return Rows.list(
                        em.createNativeQuery("SELECT field FROM people.person_lock WHERE person_id = ?1 ORDER BY field")
                                .setParameter(1, id),
                        PersonFile.Field.class)
                .stream()
                .map(PersonFile.Field::name)
                .toList();
    }

    private List<PersonFile.Entry> history(long id) {
        return Rows.list(em.createNativeQuery("""
                        SELECT h.at, h.field, h.before, h.after, h.document, b.name
                          FROM people.person_change h LEFT JOIN people.person b ON b.id = h.by_id
                         WHERE h.person_id = ?1 ORDER BY h.id DESC""").setParameter(1, id), PersonFile.Entry.class);
    }

    private Query matching(String sql, PersonFilter filter) {
        return em.createNativeQuery(sql)
                .setParameter(1, filter.kind() == null ? "" : filter.kind().name())
                .setParameter(2, filter.beginning())
                .setParameter(3, filter.part());
    }
}
