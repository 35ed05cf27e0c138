package org.xinke.activities;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.xinke.shared.CurrentUser;
import org.xinke.shared.RuleViolation;
import org.xinke.shared.sql.Sql;
import org.xinke.shared.sql.SqlStatement;

/** Writes down what was planned: the activity, to whom it is open, its parts. Whoever calls has checked it. */
@ApplicationScoped
class PlanStore {
    @Inject
    Sql sql;

    @Inject
    CurrentUser currentUser;

    @Inject
    Clock clock;

    long add(ActivityPlan plan, long responsible, ActivityState state, @Nullable Long college) {
        long id = planned(sql.of("""
                INSERT INTO activities.activity (term_id, kind, template, title, place, about, starts_at, ends_at, sign_up_until, withdraw_until,
                                                 hours, places, check_out, proof, organiser_id, responsible_id, college_id, state, made_at)
                VALUES (:term, :kind, CAST(:template AS text), :title, :place, :about, :starts, :ends, :signUp, :withdraw, :hours,
                        CAST(:places AS integer), :checkOut, :proof, :organiser, :responsible, CAST(:college AS bigint), :state, :now)
                RETURNING id"""), plan)
                .set("organiser", currentUser.personId())
                .set("responsible", responsible)
                .set("college", college)
                .set("state", state)
                .set("now", clock.instant())
                .value(Long.class);
        open(id, plan.audience());
        divide(id, plan.parts());
        return id;
    }

    /** Of a time or a place that people relied on, the earlier is kept. */
    void change(Activity before, ActivityPlan plan) {
        boolean moved = before.state() != ActivityState.PROPOSED
                && (!before.startsAt().equals(plan.startsAt())
                        || !before.place().equals(plan.place()));
        planned(sql.of("""
                UPDATE activities.activity SET term_id = :term, kind = :kind, template = CAST(:template AS text), title = :title, place = :place,
                       about = :about, starts_at = :starts, ends_at = :ends, sign_up_until = :signUp, withdraw_until = :withdraw,
                       hours = :hours, places = CAST(:places AS integer), check_out = :checkOut, proof = :proof, version = version + 1,
                       was_at = CASE WHEN :moved THEN starts_at ELSE was_at END, was_in = CASE WHEN :moved THEN place ELSE was_in END
                 WHERE id = :activity"""), plan)
                .set("moved", moved)
                .set("activity", before.id())
                .run();
        sql.of("DELETE FROM activities.audience WHERE activity_id = :activity")
                .set("activity", before.id())
                .run();
        open(before.id(), plan.audience());
        divide(before.id(), plan.parts());
    }

    /** To whom it is open. */
    List<Audience> audience(long activity) {
        return sorted(sql.of("""
                SELECT CASE WHEN section_id IS NOT NULL THEN 'SECTION' WHEN class_id IS NOT NULL THEN 'CLASS'
                            WHEN college_id IS NOT NULL THEN 'COLLEGE' WHEN cohort_year IS NOT NULL THEN 'COHORT' ELSE 'ALL' END,
                       coalesce(section_id, class_id, college_id, cohort_year, 0)
                  FROM activities.audience WHERE activity_id = :activity""").set("activity", activity).list(Audience.class));
    }

    List<Audience> sorted(List<Audience> audience) {
        return audience.stream()
                .distinct()
                .sorted(Comparator.comparing(Audience::of).thenComparing(Audience::id))
                .toList();
    }

    private SqlStatement planned(SqlStatement statement, ActivityPlan plan) {
        return statement
                .set("term", term(plan.startsAt()))
                .set("kind", plan.kind())
                .set("template", plan.template())
                .set("title", plan.title())
                .set("place", plan.place())
                .set("about", plan.about())
                .set("starts", plan.startsAt())
                .set("ends", plan.endsAt())
                .set("signUp", plan.signUpUntil())
                .set("withdraw", plan.withdrawUntil())
                .set("hours", plan.hours())
                .set("places", plan.places())
                .set("checkOut", plan.checkOut())
                .set("proof", plan.proof());
    }

    /** The term that has begun last; holidays belong to the term before them. */
    private long term(Instant at) {
        return sql.of("""
                SELECT id FROM course.term ORDER BY starts_on > :day, CASE WHEN starts_on > :day THEN starts_on END, starts_on DESC, id""")
                .set("day", LocalDate.ofInstant(at, clock.getZone()))
                .firstValue(Long.class)
                .orElseThrow(() -> new RuleViolation("activities.error.noTerm"));
    }

    private void open(long activity, List<Audience> audience) {
        List<Audience> all = sorted(audience);
        sql.of("""
                INSERT INTO activities.audience (activity_id, section_id, class_id, college_id, cohort_year)
                SELECT :activity, CASE WHEN n.kind = 'SECTION' THEN n.id END, CASE WHEN n.kind = 'CLASS' THEN n.id END,
                       CASE WHEN n.kind = 'COLLEGE' THEN n.id END, CASE WHEN n.kind = 'COHORT' THEN CAST(n.id AS integer) END
                  FROM unnest(CAST(:kinds AS text[]), CAST(:ids AS bigint[])) AS n (kind, id)""")
                .set("activity", activity)
                .set("kinds", all, Audience::of)
                .set("ids", all, Audience::id)
                .run();
    }

    /** A part that somebody has taken stays, also when it is not named any more. */
    private void divide(long activity, List<Part> parts) {
        sql.of("""
                DELETE FROM activities.part p WHERE p.activity_id = :activity AND p.name <> ALL (CAST(:names AS text[]))
                   AND NOT EXISTS (SELECT 1 FROM activities.sign_up s WHERE s.part_id = p.id)""").set("activity", activity).set("names", parts, Part::name).run();
        sql.of("""
                INSERT INTO activities.part (activity_id, position, name, places)
                SELECT :activity, n.position, n.name, n.places
                  FROM unnest(CAST(:positions AS integer[]), CAST(:names AS text[]), CAST(:places AS integer[])) AS n (position, name, places)
                ON CONFLICT ON CONSTRAINT part_name_unique DO UPDATE SET position = excluded.position, places = excluded.places""")
                .set("activity", activity)
                .set("positions", IntStream.range(0, parts.size()).boxed().toList())
                .set("names", parts, Part::name)
                .set("places", parts, Part::places)
                .run();
    }
}
