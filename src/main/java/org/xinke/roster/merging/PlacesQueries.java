package org.xinke.roster.merging;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import org.xinke.roster.places.Likeness;
import org.xinke.shared.Allowed;
import org.xinke.shared.NotFound;
import org.xinke.shared.Role;
import org.xinke.shared.sql.Sql;

/** The places of the school as academic affairs keep them, and what was done to them. */
@ApplicationScoped
@Transactional
public class PlacesQueries {
    @Inject
    Sql sql;

    /** @param part of a name or code; empty for all */
    @Allowed({Role.ACADEMIC_AFFAIRS, Role.ADMIN})
    public List<PlaceLine> places(PlaceSort sort, String part, int offset, int limit) {
        return sql.of("SELECT * FROM (" + sort.statements().lines() + ") x (id, name, code, within, students, others)"
                        + " WHERE x.name LIKE :part OR x.code LIKE :part OR x.within LIKE :part"
                        + " ORDER BY x.within, x.name, x.id")
                .set("part", part(part))
                .page(offset, limit)
                .list(PlaceLine.class);
    }

    @Allowed({Role.ACADEMIC_AFFAIRS, Role.ADMIN})
    public int count(PlaceSort sort, String part) {
        return sql.of("SELECT count(*) FROM (" + sort.statements().lines()
                        + ") x (id, name, code, within, students, others)"
                        + " WHERE x.name LIKE :part OR x.code LIKE :part OR x.within LIKE :part")
                .set("part", part(part))
                .value(Integer.class);
    }

    /** @throws NotFound when there is none, or it is another one by now */
    @Allowed({Role.ACADEMIC_AFFAIRS, Role.ADMIN})
    public PlaceLine place(PlaceSort sort, long id) {
        return sql.of("SELECT * FROM (" + sort.statements().lines()
                        + ") x (id, name, code, within, students, others) WHERE x.id = :place")
                .set("place", id)
                .first(PlaceLine.class)
                .orElseThrow(NotFound::new);
    }

    /** What it could be, the likest first. */
    @Allowed({Role.ACADEMIC_AFFAIRS, Role.ADMIN})
    public List<PlaceLine> others(PlaceSort sort, PlaceLine place) {
        return places(sort, "", 0, Integer.MAX_VALUE).stream()
                .filter(other -> other.id() != place.id())
                .sorted(Comparator.comparingInt((PlaceLine other) -> Likeness.of(place.name(), other.name()))
                        .reversed())
                .toList();
    }

    /** The newest first. */
    @Allowed({Role.ACADEMIC_AFFAIRS, Role.ADMIN})
    public List<PlaceChangeLine> changes(int limit) {
        return sql.of("""
                        SELECT c.id, c.kind, c.into_id IS NOT NULL, c.before, c.after, c.document, c.at, p.name,
                               (SELECT count(*) FROM roster.place_change_row r WHERE r.change_id = c.id AND r.what = 'STUDENT'),
                               c.undone_at
                          FROM roster.place_change c JOIN people.person p ON p.id = c.by_id
                         ORDER BY c.id DESC""").page(0, limit).list(PlaceChangeLine.class);
    }

    private static String part(String typed) {
        return "%" + typed.strip().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }
}
