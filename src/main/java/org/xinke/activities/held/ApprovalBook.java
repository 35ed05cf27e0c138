package org.xinke.activities.held;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.xinke.activities.Activity;
import org.xinke.activities.ActivityKind;
import org.xinke.activities.ActivitySettings;
import org.xinke.activities.Participant;
import org.xinke.hours.HoursEarned;
import org.xinke.hours.HoursKind;
import org.xinke.hours.HoursSource;
import org.xinke.shared.CurrentUser;
import org.xinke.shared.Texts;
import org.xinke.shared.sql.Sql;

/** Writes approvals down, within the cap of their kind, and books their hours. Whoever calls has checked who may. */
@ApplicationScoped
class ApprovalBook {
    /** How the ledger of hours knows this feature. */
    private static final String SOURCE = "activities";

    @Inject
    Sql sql;

    @Inject
    ActivitySettings settings;

    @Inject
    CurrentUser currentUser;

    @Inject
    Event<HoursEarned> earned;

    @Inject
    Clock clock;

    void grant(Activity activity, List<Participant> people) {
        BigDecimal most = settings.mostOfKind().get(activity.kind());
        Map<Long, BigDecimal> before = most == null ? Map.of() : earlier(activity, people);
        List<Granted> all = people.stream()
                .map(one ->
                        granted(activity, one.personId(), most, before.getOrDefault(one.personId(), BigDecimal.ZERO)))
                .toList();
        write(activity.id(), 1, all);
        all.forEach(one -> book(activity, one.personId(), "", one.hours(), ""));
    }

    private static Granted granted(Activity activity, long person, @Nullable BigDecimal most, BigDecimal before) {
        BigDecimal hours = Caps.granted(activity.hours(), most, before);
        String why = most == null || hours.compareTo(activity.hours()) == 0 ? "" : capped(activity.kind(), most);
        return new Granted(person, hours, why);
    }

    private static String capped(ActivityKind kind, BigDecimal most) {
        return Texts.get(Texts.CHINESE, "activities.capped", Texts.get(Texts.CHINESE, "activities.kind." + kind), most);
    }

    void correct(Activity activity, long personId, Stands before, BigDecimal hours, String reason) {
        int revision = before.revision() + 1;
        write(activity.id(), revision, List.of(new Granted(personId, hours, reason)));
        book(activity, personId, "#" + revision, hours.subtract(before.hours()), reason);
    }

    /** One at a time by kind: two activities that are approved at once shall not both find room under the cap. */
    private Map<Long, BigDecimal> earlier(Activity activity, List<Participant> people) {
        sql.of("SELECT CAST(pg_advisory_xact_lock(hashtext('activities.cap ' || :kind)) AS text)")
                .set("kind", activity.kind())
                .any();
        return sql
                .of("""
                SELECT e.person_id, sum(e.hours)
                  FROM activities.approved_now e JOIN activities.activity a ON a.id = e.activity_id
                 WHERE a.kind = :kind AND a.term_id = :term AND e.person_id = ANY (CAST(:people AS bigint[]))
                 GROUP BY e.person_id""")
                .set("kind", activity.kind())
                .set("term", activity.termId())
                .set("people", people, Participant::personId)
                .list(Earlier.class)
                .stream()
                .collect(Collectors.toMap(Earlier::personId, Earlier::hours));
    }

    private void write(long id, int revision, List<Granted> all) {
        sql.of("""
                INSERT INTO activities.approval (activity_id, person_id, revision, hours, reason, at, by_id)
                SELECT :activity, n.person, :revision, n.hours, n.reason, :now, :by
                  FROM unnest(CAST(:people AS bigint[]), CAST(:hours AS numeric[]), CAST(:reasons AS text[])) AS n (person, hours, reason)""")
                .set("activity", id)
                .set("revision", revision)
                .set("now", clock.instant())
                .set("by", currentUser.personId())
                .set("people", all, Granted::personId)
                .set("hours", all, Granted::hours)
                .set("reasons", all, Granted::reason)
                .run();
    }

    /** @param revision of a correction, empty at first: each is a source of its own, so that none counts twice */
    private void book(Activity activity, long person, String revision, BigDecimal hours, String reason) {
        if (hours.signum() != 0) {
            String title = Texts.get(
                    Texts.CHINESE,
                    reason.isEmpty() ? "activities.ledger" : "activities.ledgerCorrected",
                    Texts.get(Texts.CHINESE, "activities.kind." + activity.kind()),
                    activity.title(),
                    reason);
            earned.fire(new HoursEarned(
                    person,
                    HoursKind.PRACTICE,
                    hours,
                    new HoursSource(SOURCE, activity.id() + revision),
                    activity.endsAt().isAfter(clock.instant()) ? clock.instant() : activity.endsAt(),
                    title));
        }
    }

    record Granted(long personId, BigDecimal hours, String reason) {}

    record Earlier(long personId, BigDecimal hours) {}

    record Stands(int revision, BigDecimal hours) {}
}
