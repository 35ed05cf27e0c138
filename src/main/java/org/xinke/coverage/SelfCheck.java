package org.xinke.coverage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.xinke.shared.Allowed;
import org.xinke.shared.CurrentUser;
import org.xinke.shared.Role;
import org.xinke.shared.Rows;
import org.xinke.shared.Settings;

/** Looks whether the ledger of coverage agrees with itself and with the roster, and keeps what it found. It mends nothing. */
@ApplicationScoped
@Transactional
public class SelfCheck {
    private static final int EXAMPLES = 20;
    private static final int RUNS = 14;

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    @Inject
    CurrentUser currentUser;

    @Inject
    Settings settings;

    @Allowed({Role.ACADEMIC_AFFAIRS, Role.ADMIN})
    public void run() {
        check(currentUser.personId());
    }

    /** Once a night, on whichever node comes first. */
    @Allowed(Role.SYSTEM)
    public void runNightly() {
        Object first =
                em.createNativeQuery("SELECT pg_try_advisory_xact_lock(7042)").getSingleResult();
        if (Boolean.TRUE.equals(first) && due()) {
            check(null);
        }
    }

    /** The newest first. */
    @Allowed({Role.ACADEMIC_AFFAIRS, Role.ADMIN})
    public List<Run> runs() {
        return Rows.list(em.createNativeQuery("""
                        SELECT c.id, c.at, p.name, c.bound, c.found, c.millis
                          FROM coverage.coverage_check c LEFT JOIN people.person p ON p.id = c.by_id
                         ORDER BY c.id DESC LIMIT ?1""").setParameter(1, RUNS), Run.class);
    }

    @Allowed({Role.ACADEMIC_AFFAIRS, Role.ADMIN})
    public List<Finding> findings(long run) {
        return Rows.list(
                em.createNativeQuery(
                                "SELECT rule, found, examples FROM coverage.coverage_check_finding WHERE check_id = ?1")
                        .setParameter(1, run),
                Finding.class);
    }

    private boolean due() {
        ZonedDateTime now = clock.instant().atZone(settings.zone());
        ZonedDateTime tonight =
                now.toLocalDate().atTime(settings.coverageCheckHour(), 0).atZone(settings.zone());
        ZonedDateTime last = now.isBefore(tonight) ? tonight.minusDays(1) : tonight;
        return em.createNativeQuery("SELECT 1 FROM coverage.coverage_check WHERE by_id IS NULL AND at >= ?1")
                .setParameter(1, Timestamp.from(last.toInstant()))
                .getResultList()
                .isEmpty();
    }

    private void check(@Nullable Long by) {
        Instant begin = clock.instant();
        List<Finding> findings = new ArrayList<>();
        for (SelfCheckRule rule : SelfCheckRule.values()) {
            findings.add(look(rule));
        }
        int found = findings.stream().mapToInt(Finding::found).sum();
        Object id = em.createNativeQuery("""
                        INSERT INTO coverage.coverage_check (at, by_id, bound, found, millis)
                        VALUES (?1, CAST(?2 AS bigint), (SELECT count(*) FROM coverage.coverage_state), ?3, ?4) RETURNING id""")
                .setParameter(1, Timestamp.from(begin))
                .setParameter(2, by == null ? null : String.valueOf(by))
                .setParameter(3, found)
                .setParameter(4, (int) Duration.between(begin, clock.instant()).toMillis())
                .getSingleResult();
        findings.forEach(finding -> keep(((Number) id).longValue(), finding));
    }

    private Finding look(SelfCheckRule rule) {
        List<?> wrong = em.createNativeQuery("SELECT CAST(count(*) OVER () AS text) || ' ' || w.number FROM ("
                        + rule.sql() + ") w (number) ORDER BY w.number LIMIT " + EXAMPLES)
                .getResultList();
        if (wrong.isEmpty()) {
            return new Finding(rule, 0, "");
        }
        int found = Integer.parseInt(wrong.get(0).toString().split(" ")[0]);
        String examples = wrong.stream()
                .map(line -> line.toString().split(" ")[1])
                .distinct()
                .collect(Collectors.joining(" "));
        return new Finding(rule, found, examples);
    }

    private void keep(long run, Finding finding) {
        em.createNativeQuery(
                        "INSERT INTO coverage.coverage_check_finding (check_id, rule, found, examples) VALUES (?1, ?2, ?3, ?4)")
                .setParameter(1, run)
                .setParameter(2, finding.rule().name())
                .setParameter(3, finding.found())
                .setParameter(4, finding.examples())
                .executeUpdate();
    }

    /** @param by null for the nightly one */
    public record Run(long id, Instant at, @Nullable String by, int bound, int found, int millis) {}

    /** @param examples the first numbers, parted by blanks */
    public record Finding(SelfCheckRule rule, int found, String examples) {}
}
