package org.xinke.sessions.attendance;

import jakarta.persistence.EntityManager;
import java.util.List;
import org.xinke.gradebook.SampleSection;
import org.xinke.shared.Grant;
import org.xinke.shared.Identity;
import org.xinke.shared.Role;

/** A section with a session that runs right now; the caller is in a transaction. */
record SampleClass(EntityManager em, SampleSection section) {
    static SampleClass make(EntityManager em) {
        return new SampleClass(em, SampleSection.make(em));
    }

    /** @param from in PostgreSQL's words, such as {@code now() - INTERVAL '5 minutes'} */
    long session(String from, String to, String state) {
        return number("""
                INSERT INTO sessions.class_session (section_id, week, day, first_period, last_period, starts_at, ends_at, room, teacher_id,
                                                    kind, hours, plans, state, code)
                SELECT %d, 1, current_date, 1, 2, %s, %s, '致远楼 101', %d, 'CLASS', 2, 'C1 C2', '%s', '2468' RETURNING id""".formatted(section.section(), from, to, section.teacher(), state));
    }

    long running() {
        return session("now() - INTERVAL '5 minutes'", "now() + INTERVAL '1 hour'", "OPEN");
    }

    long number(String sql) {
        return ((Number) em.createNativeQuery(sql).getSingleResult()).longValue();
    }

    String text(String sql) {
        List<?> rows = em.createNativeQuery(sql).getResultList();
        return rows.isEmpty() ? "" : String.valueOf(rows.get(0));
    }

    static Identity who(Role role, long person) {
        return new Identity(person, "sample", "样例", List.of(new Grant(role, null)), false);
    }
}
