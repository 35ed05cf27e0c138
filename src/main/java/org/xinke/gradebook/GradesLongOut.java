package org.xinke.gradebook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.xinke.journal.GradesOut;
import org.xinke.shared.sql.Sql;

/** Tells the journal when reflections have done their work. */
@ApplicationScoped
class GradesLongOut implements GradesOut {
    @Inject
    Sql sql;

    @Override
    public List<Long> before(Instant time) {
        return sql.of("""
                        SELECT person_id FROM gradebook.current_grade
                         GROUP BY person_id
                        HAVING max(published_at) < :time""").set("time", time).values(Long.class);
    }
}
