package org.xinke.roster.merging;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.xinke.roster.merging.MergePreview.SeatMove;
import org.xinke.shared.Allowed;
import org.xinke.shared.Role;
import org.xinke.shared.sql.Sql;

/** Says before a merge whom it touches. */
@ApplicationScoped
@Transactional
public class MergePreviews {
    private static final String STUDENTS = """
            SELECT p.id FROM people.person p JOIN people.school_class k ON k.id = p.class_id JOIN people.major m ON m.id = k.major_id
             WHERE CAST(:place AS bigint) = CASE :sort WHEN 'CLASS' THEN k.id WHEN 'MAJOR' THEN m.id ELSE m.college_id END""";

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    @Allowed({Role.ACADEMIC_AFFAIRS, Role.ADMIN})
    public MergePreview of(PlaceSort sort, long place, long into) {
        Figures figures = figures(sort, place);
        return new MergePreview(
                figures.students(),
                figures.classes(),
                figures.majors(),
                figures.staff(),
                figures.graded(),
                sort == PlaceSort.CLASS ? seats(place, into) : List.of(),
                sort == PlaceSort.MAJOR ? unplanned(place, into) : List.of(),
                twice(sort, place, into));
    }

    private Figures figures(PlaceSort sort, long place) {
        return sql.of("WITH s AS (" + STUDENTS + ") " + """
                        SELECT (SELECT count(*) FROM s),
                               (SELECT count(*) FROM people.school_class k JOIN people.major m ON m.id = k.major_id
                                 WHERE k.merged_into IS NULL
                                   AND :place = CASE :sort WHEN 'MAJOR' THEN m.id WHEN 'COLLEGE' THEN m.college_id END),
                               (SELECT count(*) FROM people.major m
                                 WHERE m.merged_into IS NULL AND :sort = 'COLLEGE' AND m.college_id = :place),
                               (SELECT count(*) FROM people.person p
                                 WHERE :sort = 'COLLEGE' AND (p.college_id = :place OR EXISTS
                                       (SELECT 1 FROM people.role_grant g WHERE g.person_id = p.id AND g.college_id = :place))),
                               (SELECT count(DISTINCT g.person_id) FROM gradebook.current_grade g WHERE g.person_id IN (SELECT id FROM s))""")
                .set("place", place)
                .set("sort", sort)
                .one(Figures.class);
    }

    private List<SeatMove> seats(long place, long into) {
        return sql.of("""
                        SELECT p.number, p.name, f.old_name, f.new_name,
                               (SELECT CAST(max(g.points) AS text) FROM gradebook.current_grade g WHERE g.person_id = p.id)
                          FROM (SELECT array_agg(x.id ORDER BY x.id) AS people, array_agg(CAST(:into AS bigint)) AS classes
                                  FROM people.person x WHERE x.class_id = :place) m
                         CROSS JOIN LATERAL course.followers(m.people, m.classes, :now) f
                          JOIN people.person p ON p.id = f.person_id
                         ORDER BY p.number""")
                .set("place", place)
                .set("into", into)
                .set("now", clock.instant())
                .list(SeatMove.class);
    }

    /** New students of the merged major would be bound by nothing. */
    private List<Integer> unplanned(long place, long into) {
        return sql.of("""
                        SELECT DISTINCT x.cohort_year FROM coverage.major_planned x
                         WHERE x.major_id = :place
                           AND NOT EXISTS (SELECT 1 FROM coverage.major_planned y
                                            WHERE y.major_id = :into AND y.cohort_year = x.cohort_year AND y.course_id = x.course_id)
                         ORDER BY 1""").set("place", place).set("into", into).values(Integer.class);
    }

    private List<String> twice(PlaceSort sort, long place, long into) {
        return switch (sort) {
            case CLASS -> List.of();
            case MAJOR -> sql.of("""
                                SELECT x.name FROM people.school_class x JOIN people.school_class y ON y.name = x.name
                                   AND y.cohort_year = x.cohort_year AND y.major_id = :into AND y.merged_into IS NULL
                                 WHERE x.major_id = :place AND x.merged_into IS NULL ORDER BY 1""").set("place", place).set("into", into).values(String.class);
            case COLLEGE -> sql.of("""
                                SELECT x.name FROM people.major x JOIN people.major y ON y.name = x.name
                                   AND y.college_id = :into AND y.merged_into IS NULL
                                 WHERE x.college_id = :place AND x.merged_into IS NULL ORDER BY 1""").set("place", place).set("into", into).values(String.class);
        };
    }

    record Figures(int students, int classes, int majors, int staff, int graded) {}
}
