package org.xinke.roster.merging;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xinke.people.RosterChanged;
import org.xinke.shared.Allowed;
import org.xinke.shared.Audit;
import org.xinke.shared.CurrentUser;
import org.xinke.shared.NotFound;
import org.xinke.shared.Role;
import org.xinke.shared.RuleViolation;
import org.xinke.shared.sql.Sql;

/** Takes a renaming or a merge back. Who was moved on since stays where he is now. */
@ApplicationScoped
@Transactional
public class TakingBack {
    private static final String ONE_AT_A_TIME = "SELECT CAST(pg_advisory_xact_lock(7093) AS text)";

    @Inject
    Sql sql;

    @Inject
    PlacesQueries queries;

    @Inject
    Clock clock;

    @Inject
    CurrentUser currentUser;

    @Inject
    Audit audit;

    @Inject
    Event<RosterChanged> changed;

    /**
     * @return how many students went back
     * @throws RuleViolation when it was taken back already, or the place was changed again since
     */
    @Allowed({Role.ACADEMIC_AFFAIRS, Role.ADMIN})
    public int takeBack(long changeId) {
        sql.of(ONE_AT_A_TIME).any();
        Change change = find(changeId);
        Long into = change.into();
        List<Long> back = into == null ? unname(change) : part(change, into);
        sql.of("UPDATE roster.place_change SET undone_at = :now, undone_by = :by WHERE id = :change")
                .set("now", clock.instant())
                .set("by", currentUser.personId())
                .set("change", changeId)
                .run();
        audit.record("places.takeBack", Places.subject(change.sort(), change.place()), change.after(), change.before());
        if (!back.isEmpty()) {
            changed.fire(new RosterChanged(change.document(), new LinkedHashSet<>(back)));
        }
        return back.size();
    }

    /** Two things done to one place are taken back in turn, the last one first. */
    private Change find(long id) {
        Change change = sql.of("""
                        SELECT c.id, c.kind, c.place_id, c.into_id, c.before, c.after, c.document, c.undone_at,
                               EXISTS (SELECT 1 FROM roster.place_change d
                                        WHERE d.id > c.id AND d.kind = c.kind AND d.undone_at IS NULL
                                          AND (d.place_id IN (c.place_id, c.into_id) OR d.into_id = c.place_id))
                          FROM roster.place_change c WHERE c.id = :id""").set("id", id).first(Change.class).orElseThrow(NotFound::new);
        if (change.undoneAt() != null || change.later()) {
            throw new RuleViolation("roster.places.error.changedSince");
        }
        return change;
    }

    private List<Long> unname(Change change) {
        if (!queries.place(change.sort(), change.place()).name().equals(change.after())) {
            throw new RuleViolation("roster.places.error.changedSince");
        }
        sql.of(change.sort().statements().forgetName())
                .set("code", Places.code(change.id()))
                .set("place", change.place())
                .run();
        sql.of(change.sort().statements().rename())
                .set("name", change.before())
                .set("place", change.place())
                .run();
        return List.of();
    }

    private List<Long> part(Change change, long into) {
        sql.of(change.sort().statements().point())
                .set("into", change.place())
                .set("change", change.id())
                .run();
        Parting parting = new Parting(sql, change.id(), change.place(), into);
        return switch (change.sort()) {
            case CLASS -> parting.students(clock.instant(), currentUser.personId());
            case MAJOR -> parting.classes();
            case COLLEGE -> parting.majors();
        };
    }

    record Change(
            long id,
            PlaceSort sort,
            long place,
            @Nullable Long into,
            String before,
            String after,
            String document,
            @Nullable Instant undoneAt,
            boolean later) {}
}
