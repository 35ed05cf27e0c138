package org.xinke.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.xinke.coverage.plans.PlanLine;
import org.xinke.coverage.plans.PlanQueries;
import org.xinke.coverage.plans.PlanState;
import org.xinke.coverage.plans.PlanTerms;
import org.xinke.coverage.plans.TeachingPlans;
import org.xinke.figures.CoverageBy;
import org.xinke.figures.CoverageFilter;
import org.xinke.figures.CoverageLine;
import org.xinke.figures.CoverageQueries;
import org.xinke.figures.Tally;
import org.xinke.people.RosterChanged;
import org.xinke.shared.CurrentUser;
import org.xinke.shared.Grant;
import org.xinke.shared.Identity;
import org.xinke.shared.Role;

/** Whatever happens to a school, in whatever order, the derivation in SQL keeps what the domain's rules say. */
@ExtendWith(ArquillianExtension.class)
class LedgerHistoryIT {
    private static final long SEED = 20261124;
    private static final int ROUNDS = 40;
    private static final int KEPT_EVERY = 8;
    private static final List<String> STATUS = List.of(
            "ENROLLED",
            "ENROLLED",
            "SUSPENDED",
            "RETURNED_FROM_SERVICE",
            "MAJOR_CHANGED",
            "TRANSFERRED_IN",
            "TRANSFERRED_OUT",
            "WITHDRAWN",
            "GRADUATED");

    /** Three colleges of two majors with two classes each, 300 students, two terms; long ago, so that no other test meets them. */
    private static final List<String> SCHOOL = List.of(
            "INSERT INTO people.college (code, name) SELECT 'H' || n, '往事学院' || n FROM generate_series(1, 3) n",
            "INSERT INTO people.major (college_id, code, name) SELECT c.id, c.code || n, c.name || n FROM people.college c,"
                    + " generate_series(1, 2) n WHERE c.code LIKE 'H_'",
            "INSERT INTO people.school_class (major_id, cohort_year, code, name) SELECT m.id, 1995, m.code || n, m.name || n"
                    + " FROM people.major m, generate_series(1, 2) n WHERE m.code LIKE 'H__'",
            "INSERT INTO people.person (number, name, kind, status, class_id) SELECT 'h' || n, '往事', 'STUDENT', 'ENROLLED', k.id"
                    + " FROM generate_series(1, 300) n JOIN (SELECT id, row_number() OVER (ORDER BY code) - 1 AS place"
                    + " FROM people.school_class WHERE code LIKE 'H___') k ON k.place = n % 12",
            "INSERT INTO course.term (code, name, starts_on, ends_on) SELECT 'H' || n, 'H' || n, make_date(1994 + n, 9, 1),"
                    + " make_date(1995 + n, 1, 18) FROM generate_series(1, 2) n",
            "INSERT INTO course.offering (course_id, term_id) SELECT 'mental-health', id FROM course.term WHERE code IN ('H1', 'H2')",
            "INSERT INTO course.section (offering_id, code, name) SELECT o.id, t.code, t.code FROM course.offering o"
                    + " JOIN course.term t ON t.id = o.term_id WHERE t.code IN ('H1', 'H2')");

    private final Random random = new Random(SEED);

    @Inject
    Coverage coverage;

    @Inject
    CoverageQueries queries;

    @Inject
    CaseQueries cases;

    @Inject
    TeachingPlans plans;

    @Inject
    PlanQueries planQueries;

    @Inject
    SelfCheck selfCheck;

    @Inject
    Event<RosterChanged> rosterChanged;

    @Inject
    Event<CourseResults> courseResults;

    @Inject
    CurrentUser currentUser;

    @PersistenceContext
    EntityManager em;

    @Inject
    UserTransaction transaction;

    @Test
    void noHistoryBreaksTheLedger() throws Exception {
        inTransaction(() -> SCHOOL.forEach(this::change));
        newPlan(List.of("H11", "H12", "H21", "H22", "H31", "H32"));
        Map<Instant, Set<String>> kept = new LinkedHashMap<>();
        for (int round = 1; round <= ROUNDS; round++) {
            String what = "seed " + SEED + ", round " + round + ": " + happening();
            agrees(what);
            if (round % KEPT_EVERY == 0) {
                kept.put(Instant.now().truncatedTo(ChronoUnit.MICROS).plus(1, ChronoUnit.MICROS), present());
            }
        }
        assertThat(reached()).as("states that this history reaches").hasSizeGreaterThan(9);
        kept.forEach((moment, then) -> {
            assertThat(asOf("coverage.coverage_as_of", moment)).isEqualTo(then);
            assertThat(countsAsOf(moment)).isEqualTo(counts(then));
        });
    }

    private String happening() throws Exception {
        switch (random.nextInt(6)) {
            case 0 -> roster("UPDATE people.person SET status = '" + any(STATUS) + "' WHERE " + some(30));
            case 1 ->
                roster(
                        "UPDATE people.person SET class_id = (SELECT id FROM people.school_class WHERE code LIKE 'H___' ORDER BY code"
                                + " LIMIT 1 OFFSET " + random.nextInt(12) + ") WHERE " + some(10));
            case 2 ->
                roster(
                        "INSERT INTO course.enrolment (section_id, person_id, enrolled_at) SELECT s.id, p.id, now() FROM people.person p,"
                                + " course.section s WHERE s.code = '" + term() + "' AND " + some(80)
                                + " ON CONFLICT DO NOTHING");
            case 3 ->
                roster("UPDATE course.enrolment SET ended_at = now() WHERE ended_at IS NULL AND person_id IN"
                        + " (SELECT id FROM people.person WHERE " + some(40) + ")");
            case 4 -> grades();
            default -> {
                return random.nextInt(5) == 0 ? newPlan(List.of("H" + (1 + random.nextInt(3)) + "1")) : decisions();
            }
        }
        return last;
    }

    private String last = "";

    private void roster(String sql) throws Exception {
        last = sql;
        inTransaction(() -> {
            change(sql);
            rosterChanged.fire(new RosterChanged("学籍"));
        });
    }

    private void grades() throws Exception {
        String sitting = any(List.of("FIRST", "RESIT", "RETAKE"));
        int failing = random.nextInt(3);
        String term = term();
        String whose = some(60);
        last = sitting + " of " + term + ", a third fails (" + failing + "): " + whose;
        inTransaction(() -> {
            long termId = ((Number) rows("SELECT 1, id FROM course.term WHERE code = '" + term + "'")
                            .get(0)[1])
                    .longValue();
            List<CourseResults.Result> results =
                    rows("SELECT id, id % 3 <> " + failing + " FROM people.person WHERE " + whose).stream()
                            .map(row -> new CourseResults.Result(
                                    ((Number) row[0]).longValue(), "mental-health", termId, sitting, (Boolean) row[1]))
                            .toList();
            courseResults.fire(new CourseResults("成绩单", results));
        });
    }

    private String decisions() {
        for (int i = 0; i < 20; i++) {
            String number = "h" + (1 + random.nextInt(300));
            CoverageCase one = asAffairs(() -> cases.one(number));
            if (!one.next().isEmpty()) {
                Decision order = new Decision(
                        one.version(), any(one.next().stream().sorted().toList()), "理由", "文件");
                asAffairs(() -> {
                    coverage.decide(number, order);
                    return true;
                });
            }
        }
        return "decisions by hand";
    }

    private String newPlan(List<String> majors) {
        PlanTerms terms = new PlanTerms(BigDecimal.ONE, BigDecimal.valueOf(20 + random.nextInt(20)), "H1", "方案");
        asAffairs(() -> {
            plans.draft(1995, majors, terms);
            return plans.putIntoForce(planQueries.lines(1995, false).stream()
                    .filter(line -> line.state() == PlanState.DRAFT)
                    .map(PlanLine::id)
                    .toList());
        });
        return "new plans of " + majors;
    }

    private void agrees(String what) {
        // whoever comes back by hand may find a grade, or a section, that came meanwhile
        asAffairs(() -> coverage.derive());
        assertThat(asAffairs(() -> coverage.derive()).nothing())
                .as(what + ": nothing is left to derive")
                .isTrue();
        asAffairs(() -> {
            selfCheck.run();
            SelfCheck.Run run = selfCheck.runs().get(0);
            assertThat(selfCheck.findings(run.id())).as(what).allSatisfy(finding -> assertThat(finding.found())
                    .as(finding.rule() + " " + finding.examples())
                    .isZero());
            return true;
        });
        assertThat(asAffairs(() -> sum(CoverageBy.COLLEGE)))
                .as(what)
                .isEqualTo(asAffairs(() -> sum(CoverageBy.CLASS)))
                .extracting(Tally::bound)
                .isEqualTo(300);
        assertThat(replayed())
                .as(what + ": the rules of the domain, line by line")
                .isEqualTo(standings());
    }

    /** By the domain's own rule, which throws where a line is not allowed. */
    private Map<String, String> replayed() {
        Map<String, Standing> now = new LinkedHashMap<>();
        for (Object[] line :
                rows("SELECT p.number, h.from_state, h.to_state FROM coverage.coverage_change h JOIN people.person p"
                        + " ON p.id = h.person_id WHERE p.number LIKE 'h%' ORDER BY h.id")) {
            CoverageState to = CoverageState.valueOf(String.valueOf(line[2]));
            Standing before = now.get(String.valueOf(line[0]));
            assertThat(line[1]).isEqualTo(before == null ? null : before.state().name());
            now.put(String.valueOf(line[0]), before == null ? Standing.BOUND : before.to(to));
        }
        return now.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue()
                .toString()));
    }

    private Map<String, String> standings() {
        return rows("SELECT number, state, aside_from FROM coverage.coverage_person WHERE number LIKE 'h%'").stream()
                .collect(Collectors.toMap(row -> String.valueOf(row[0]), row -> new Standing(
                                CoverageState.valueOf(String.valueOf(row[1])),
                                row[2] == null ? null : CoverageState.valueOf(String.valueOf(row[2])))
                        .toString()));
    }

    private Set<String> present() {
        return strings(
                "SELECT class_code || ' ' || plan_hours || ' ' || state || ' ' || number FROM coverage.coverage_person"
                        + " WHERE number LIKE 'h%'");
    }

    private Set<String> reached() {
        return strings(
                "SELECT DISTINCT h.to_state FROM coverage.coverage_change h JOIN people.person p ON p.id = h.person_id"
                        + " WHERE p.number LIKE 'h%'");
    }

    private Set<String> asOf(String function, Instant moment) {
        return strings("SELECT class_code || ' ' || plan_hours || ' ' || state || ' ' || number FROM " + function
                + "(TIMESTAMPTZ '" + moment + "') x WHERE number LIKE 'h%'");
    }

    private Set<String> countsAsOf(Instant moment) {
        return strings(
                "SELECT class_code || ' ' || state || ' ' || sum(students) FROM coverage.coverage_count_as_of(TIMESTAMPTZ '"
                        + moment + "') x WHERE cohort_year = 1995 GROUP BY class_code, state");
    }

    private static Set<String> counts(Set<String> people) {
        return people.stream()
                .map(line -> line.split(" "))
                .collect(Collectors.groupingBy(parts -> parts[0] + " " + parts[2], Collectors.counting()))
                .entrySet()
                .stream()
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Tally sum(CoverageBy by) {
        return Tally.sum(queries.lines(by, CoverageFilter.of(1995)).stream()
                .map(CoverageLine::tally)
                .toList());
    }

    private String some(int students) {
        return "number IN ("
                + random.ints(students, 1, 301)
                        .mapToObj(n -> "'h" + n + "'")
                        .distinct()
                        .collect(Collectors.joining(", "))
                + ")";
    }

    private String term() {
        return random.nextBoolean() ? "H1" : "H2";
    }

    private <T> T any(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private void change(String sql) {
        em.createNativeQuery(sql).executeUpdate();
    }

    private void inTransaction(Runnable job) throws Exception {
        transaction.begin();
        asAffairs(() -> {
            job.run();
            return true;
        });
        transaction.commit();
    }

    @SuppressWarnings("unchecked")
    private List<Object[]> rows(String sql) {
        return em.createNativeQuery(sql).getResultList();
    }

    private Set<String> strings(String sql) {
        return ((List<?>) em.createNativeQuery(sql).getResultList())
                .stream().map(Objects::toString).collect(Collectors.toCollection(TreeSet::new));
    }

    private <T> T asAffairs(Supplier<T> job) {
        long id = ((Number) em.createNativeQuery("SELECT id FROM people.person WHERE number = 'jwc01'")
                        .getSingleResult())
                .longValue();
        return currentUser.as(
                new Identity(id, "jwc01", "某人", List.of(new Grant(Role.ACADEMIC_AFFAIRS, null)), false), job);
    }
}
