package org.xinke.roster.places;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.xinke.roster.ImportMove;
import org.xinke.roster.ImportMoves;
import org.xinke.roster.RosterSettings;
import org.xinke.shared.Allowed;
import org.xinke.shared.Audit;
import org.xinke.shared.NotFound;
import org.xinke.shared.Role;
import org.xinke.shared.RuleViolation;
import org.xinke.shared.sql.Sql;

/** Asks about the places of a list that nobody knows: each could be another way to write one that is there. */
@ApplicationScoped
@Transactional
public class PlaceQuestions {
    private static final Map<PlaceKind, String> THERE = Map.of(
            PlaceKind.CAMPUS,
            "SELECT id, name, '' FROM people.campus ORDER BY id",
            PlaceKind.COLLEGE,
            "SELECT id, name, '' FROM people.college WHERE merged_into IS NULL ORDER BY id",
            PlaceKind.MAJOR,
            """
            SELECT m.id, m.name, c.name FROM people.major m JOIN people.college c ON c.id = m.college_id
             WHERE m.merged_into IS NULL ORDER BY m.id""",
            PlaceKind.CLASS,
            """
            SELECT k.id, k.name, concat_ws(' · ', m.name, k.cohort_year) FROM people.school_class k JOIN people.major m ON m.id = k.major_id
             WHERE k.merged_into IS NULL ORDER BY k.id""");

    @Inject
    Sql sql;

    @Inject
    RosterSettings settings;

    @Inject
    ImportMoves moves;

    @Inject
    Audit audit;

    /** Those that are open first, the larger places before the smaller. */
    @Allowed({Role.ACADEMIC_AFFAIRS, Role.ADMIN})
    public List<PlaceQuestion> of(long importId) {
        return stored(importId, "");
    }

    /**
     * Answers some or all of them; the list is compared anew.
     *
     * @throws NotFound when there is no such question, or no such place
     */
    @Allowed({Role.ACADEMIC_AFFAIRS, Role.ADMIN})
    public void answer(long importId, List<PlaceAnswer> answers) {
        moves.make(importId, ImportMove.READ_AGAIN);
        for (PlaceAnswer answer : answers) {
            refuseWithoutTarget(answer);
            int kept = sql.of("""
                    UPDATE roster.roster_place SET answer = :answer, target_id = CAST(:target AS bigint)
                     WHERE import_id = :id AND kind = :kind AND name = :name AND within = :within""")
                    .set("answer", answer.answer())
                    .set("target", answer.target())
                    .set("id", importId)
                    .set("kind", answer.kind())
                    .set("name", answer.name())
                    .set("within", answer.within())
                    .run();
            if (kept == 0) {
                throw new NotFound();
            }
            audit.record("roster.place", "import:" + importId, answer.name(), answer.answer() + target(answer));
        }
    }

    /** Writes beside each open question which places are like it. */
    @Allowed(Role.SYSTEM)
    public void find(long importId) {
        Map<PlaceKind, List<There>> there = new EnumMap<>(PlaceKind.class);
        for (PlaceQuestion open : stored(importId, " AND answer IS NULL")) {
            List<There> places = there.computeIfAbsent(open.kind(), this::there);
            sql.of("""
                    UPDATE roster.roster_place SET likely = CAST(:likely AS jsonb)
                     WHERE import_id = :id AND kind = :kind AND name = :name AND within = :within""")
                    .setJson("likely", likely(open, places))
                    .set("id", importId)
                    .set("kind", open.kind())
                    .set("name", open.name())
                    .set("within", open.within())
                    .run();
        }
    }

    private List<PlaceQuestion.Likely> likely(PlaceQuestion open, List<There> places) {
        return places.stream()
                .flatMap(place -> likely(open, place))
                .sorted(Comparator.comparingInt(PlaceQuestion.Likely::percent).reversed())
                .limit(settings.likelyPlaces())
                .toList();
    }

    private Stream<PlaceQuestion.Likely> likely(PlaceQuestion open, There place) {
        int percent = Likeness.of(open.name(), place.name());
        String shown = place.within().isEmpty() ? place.name() : place.name() + " · " + place.within();
        return percent < settings.likelyPercent()
                ? Stream.of()
                : Stream.of(new PlaceQuestion.Likely(place.id(), shown, percent));
    }

    private List<PlaceQuestion> stored(long importId, String which) {
        return sql.of("""
                SELECT kind, name, within, people, CAST(likely AS text), answer, target_id FROM roster.roster_place
                 WHERE import_id = :id""" + which + "\n" + """
                  ORDER BY answer NULLS FIRST,
                           array_position(CAST('{CAMPUS,COLLEGE,MAJOR,CLASS}' AS text[]), kind), within, name""").set("id", importId).list(PlaceQuestion.Stored.class).stream()
                .map(PlaceQuestion.Stored::read)
                .toList();
    }

    private void refuseWithoutTarget(PlaceAnswer answer) {
        Long target = answer.target();
        if ((answer.answer() == PlaceQuestion.Answer.TAKE) != (target != null)) {
            throw new RuleViolation("roster.error.whichPlace");
        }
        if (target != null && there(answer.kind()).stream().noneMatch(place -> target.equals(place.id()))) {
            throw new NotFound();
        }
    }

    private List<There> there(PlaceKind kind) {
        return sql.of(THERE.getOrDefault(kind, "")).list(There.class);
    }

    private static String target(PlaceAnswer answer) {
        return answer.target() == null ? "" : " " + answer.target();
    }

    record There(long id, String name, String within) {}
}
