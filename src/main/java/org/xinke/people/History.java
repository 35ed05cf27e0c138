package org.xinke.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.xinke.shared.Audit;
import org.xinke.shared.CurrentUser;
import org.xinke.shared.RuleViolation;
import org.xinke.shared.sql.Sql;

/** Writes what is done to a person into the person's history and into the audit record. */
@ApplicationScoped
public class History {
    private static final int LONGEST = 200;

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    @Inject
    CurrentUser currentUser;

    @Inject
    Audit audit;

    public void write(PersonId person, String field, @Nullable String before, @Nullable String after, String document) {
        sql.of("""
                INSERT INTO people.person_change (person_id, at, by_id, field, before, after, document)
                VALUES (:person, :now, :by, :field, CAST(:before AS text), CAST(:after AS text), :document)""")
                .set("person", person.value())
                .set("now", clock.instant())
                .set("by", currentUser.personId())
                .set("field", field)
                .set("before", before)
                .set("after", after)
                .set("document", document)
                .run();
        audit.record("people." + field.toLowerCase(Locale.ROOT), "person:" + person.value(), before, after);
    }

    /** From now on lists leave this alone. */
    public void hold(PersonId person, String field) {
        sql.of("""
                INSERT INTO people.person_lock (person_id, field, locked_at, locked_by) VALUES (:person, :field, :now, :by)
                ON CONFLICT (person_id, field) DO NOTHING""")
                .set("person", person.value())
                .set("field", field)
                .set("now", clock.instant())
                .set("by", currentUser.personId())
                .run();
    }

    /** @throws RuleViolation without a document nothing changes */
    public static String document(String said) {
        String document = said.strip();
        if (document.isEmpty() || document.length() > LONGEST) {
            throw new RuleViolation("people.error.document", LONGEST);
        }
        return document;
    }
}
