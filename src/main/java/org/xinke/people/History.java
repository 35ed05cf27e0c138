package org.xinke.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.xinke.shared.Audit;
import org.xinke.shared.CurrentUser;
import org.xinke.shared.RuleViolation;

/** Writes what is done to a person into the person's history and into the audit record. */
@ApplicationScoped
public class History {
    private static final int LONGEST = 200;

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    @Inject
    CurrentUser currentUser;

    @Inject
    Audit audit;

    public void write(long personId, String field, @Nullable String before, @Nullable String after, String document) {
        em.createNativeQuery("""
                        INSERT INTO people.person_change (person_id, at, by_id, field, before, after, document)
                        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)""")
                .setParameter(1, personId)
                .setParameter(2, Timestamp.from(clock.instant()))
                .setParameter(3, currentUser.personId())
                .setParameter(4, field)
                .setParameter(5, before)
                .setParameter(6, after)
                .setParameter(7, document)
                .executeUpdate();
        audit.record("directory." + field.toLowerCase(java.util.Locale.ROOT), "person:" + personId, before, after);
    }

    /** From now on lists leave this alone. */
    public void hold(long personId, String field) {
        em.createNativeQuery("""
                        INSERT INTO people.person_lock (person_id, field, locked_at, locked_by) VALUES (?1, ?2, ?3, ?4)
                        ON CONFLICT (person_id, field) DO NOTHING""")
                .setParameter(1, personId)
                .setParameter(2, field)
                .setParameter(3, Timestamp.from(clock.instant()))
                .setParameter(4, currentUser.personId())
                .executeUpdate();
    }

    /** @throws RuleViolation without a document nothing changes */
    public static String document(String said) {
        String document = said.strip();
        if (document.isEmpty() || document.length() > LONGEST) {
            throw new RuleViolation("directory.error.document", LONGEST);
        }
        return document;
    }
}
