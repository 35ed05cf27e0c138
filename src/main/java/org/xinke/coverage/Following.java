package org.xinke.coverage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xinke.people.RosterChanged;
import org.xinke.shared.Audit;
import org.xinke.shared.sql.Sql;
import org.xinke.shared.sql.SqlStatement;

/** Hears what happened in the school, keeps the results that it hears, and lets the ledger follow. */
@ApplicationScoped
@Transactional
class Following {
    /** Two derivations at once would only wait for each other row by row. */
    private static final String ONE_AT_A_TIME = "SELECT CAST(pg_advisory_xact_lock(7041) AS text)";

    /** A decision waits for a derivation, so that moments follow each other as the lines do; decisions do not wait for each other. */
    private static final String NOT_MEANWHILE = "SELECT CAST(pg_advisory_xact_lock_shared(7041) AS text)";

    private static final String NO_DOCUMENT = "-";

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    @Inject
    Audit audit;

    void rosterChanged(@Observes RosterChanged change) {
        derive(change.document(), change.people().isEmpty() ? null : change.people());
    }

    void courseResults(@Observes CourseResults heard) {
        keep(heard);
        derive(
                heard.document(),
                heard.results().stream().map(CourseResults.Result::personId).toList());
    }

    /** For the whole school. */
    Derivation derive() {
        sql.takeLong();
        return derive(NO_DOCUMENT, null);
    }

    /** Part of a decision's transaction. */
    void waitForDerivation() {
        sql.of(NOT_MEANWHILE).any();
    }

    /** @param people null for everybody */
    private Derivation derive(String document, @Nullable Collection<Long> people) {
        sql.of(ONE_AT_A_TIME).any();
        Map<DerivationStep, Integer> counts = new EnumMap<>(DerivationStep.class);
        Instant at = clock.instant();
        for (DerivationStep step : DerivationStep.values()) {
            SqlStatement statement = sql.of(step.sql()).set("at", at).set("people", people);
            counts.put(step, (step.namesDocument() ? statement.set("document", document) : statement).run());
        }
        Derivation done = Derivation.of(counts);
        if (!done.nothing()) {
            audit.record("coverage.derive", "coverage", null, done.toString());
        }
        return done;
    }

    private void keep(CourseResults heard) {
        List<CourseResults.Result> results = heard.results();
        sql.of("""
                        INSERT INTO coverage.course_result (person_id, course_id, term_id, sitting, passed, document, at)
                        SELECT r.person_id, r.course_id, r.term_id, r.sitting, r.passed, CAST(:document AS text), CAST(:at AS timestamptz)
                          FROM unnest(CAST(:people AS bigint[]), CAST(:courses AS text[]), CAST(:terms AS bigint[]),
                                      CAST(:sittings AS text[]), CAST(:passed AS boolean[]))
                               AS r (person_id, course_id, term_id, sitting, passed)""")
                .set("people", results, CourseResults.Result::personId)
                .set("courses", results, CourseResults.Result::courseId)
                .set("terms", results, CourseResults.Result::termId)
                .set("sittings", results, CourseResults.Result::sitting)
                .set("passed", results, CourseResults.Result::passed)
                .set("document", heard.document())
                .set("at", clock.instant())
                .run();
    }
}
