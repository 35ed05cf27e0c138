package org.xinke.roster.merging;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xinke.people.History;
import org.xinke.people.RosterChanged;
import org.xinke.shared.Allowed;
import org.xinke.shared.Audit;
import org.xinke.shared.Conflict;
import org.xinke.shared.CurrentUser;
import org.xinke.shared.Role;
import org.xinke.shared.RuleViolation;
import org.xinke.shared.sql.Sql;

/**
 * A place gets its right name, or turns out to be another one. The old name stays as its other name, so that a list which
 * writes it means the same place. Both can be taken back, as far as nobody changed it since.
 */
@ApplicationScoped
@Transactional
public class Places {
    /** Two merges at once could end in a circle. */
    private static final String ONE_AT_A_TIME = "SELECT CAST(pg_advisory_xact_lock(7093) AS text)";

    private static final int LONGEST_NAME = 60;

    @Inject
    Sql sql;

    @Inject
    PlacesQueries queries;

    @Inject
    MergePreviews previews;

    @Inject
    Merger merger;

    @Inject
    Clock clock;

    @Inject
    CurrentUser currentUser;

    @Inject
    Audit audit;

    @Inject
    Event<RosterChanged> changed;

    /**
     * @throws RuleViolation without a name or a document, or when nothing would change
     * @throws Conflict when the place had another name in the form
     */
    @Allowed({Role.ACADEMIC_AFFAIRS, Role.ADMIN})
    public void rename(PlaceSort sort, PlaceLine known, String name, String document) {
        sql.of(ONE_AT_A_TIME).any();
        String fresh = name.strip();
        PlaceLine place = unchanged(sort, known);
        if (fresh.isEmpty() || fresh.length() > LONGEST_NAME || fresh.equals(place.name())) {
            throw new RuleViolation("roster.places.error.name", LONGEST_NAME);
        }
        long change = note(sort, place, null, fresh, History.document(document));
        sql.of(sort.statements().rename())
                .set("name", fresh)
                .set("place", place.id())
                .run();
        sql.of(sort.statements().keepName())
                .set("code", code(change))
                .set("name", place.name())
                .set("place", place.id())
                .run();
        audit.record("places.rename", subject(sort, place.id()), place.name(), fresh);
    }

    /**
     * @param seen what the preview said; when it says something else by now, nothing is done
     * @throws RuleViolation without a document, with itself, or when a plan would be lost
     * @throws Conflict when others were faster
     */
    @Allowed({Role.ACADEMIC_AFFAIRS, Role.ADMIN})
    public void merge(PlaceSort sort, PlaceLine known, long into, MergePreview seen, String document) {
        sql.of(ONE_AT_A_TIME).any();
        PlaceLine place = unchanged(sort, known);
        PlaceLine other = queries.place(sort, into);
        if (place.id() == other.id()) {
            throw new RuleViolation("roster.places.error.itself");
        }
        MergePreview now = previews.of(sort, place.id(), other.id());
        if (!now.possible()) {
            throw new RuleViolation("roster.places.error.unplanned", other.name());
        }
        if (!now.equals(seen)) {
            throw new Conflict();
        }
        String paper = History.document(document);
        long change = note(sort, place, other, other.name(), paper);
        merger.move(sort, change, place.id(), other.id());
        audit.record("places.merge", subject(sort, place.id()), place.full(), other.full());
        tell(change, paper);
    }

    private PlaceLine unchanged(PlaceSort sort, PlaceLine known) {
        PlaceLine place = queries.place(sort, known.id());
        if (!place.name().equals(known.name())) {
            throw new Conflict();
        }
        return place;
    }

    private long note(PlaceSort sort, PlaceLine place, @Nullable PlaceLine into, String after, String document) {
        return sql.of("""
                        INSERT INTO roster.place_change (kind, place_id, into_id, before, after, document, at, by_id)
                        VALUES (:kind, :place, CAST(:into AS bigint), :before, :after, :document, :now, :by)
                        RETURNING id""")
                .set("kind", sort)
                .set("place", place.id())
                .set("into", into == null ? null : into.id())
                .set("before", place.name())
                .set("after", after)
                .set("document", document)
                .set("now", clock.instant())
                .set("by", currentUser.personId())
                .value(Long.class);
    }

    /** Coverage follows whoever is in another class or major now. */
    private void tell(long change, String document) {
        Set<Long> people = new LinkedHashSet<>(
                sql.of("SELECT row_id FROM roster.place_change_row WHERE change_id = :change AND what = 'STUDENT'")
                        .set("change", change)
                        .values(Long.class));
        if (!people.isEmpty()) {
            changed.fire(new RosterChanged(document, people));
        }
    }

    /** No list can have founded it: a blank is no part of a code. */
    static String code(long change) {
        return "~ " + change;
    }

    static String subject(PlaceSort sort, long id) {
        return sort.name().toLowerCase(Locale.ROOT) + ":" + id;
    }
}
