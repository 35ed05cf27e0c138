package org.xinke.coverage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
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
import org.xinke.shared.Settings;
import org.xinke.shared.sql.Sql;

/** Looks whether the ledger of coverage agrees with itself and with the roster, and keeps what it found. It mends nothing. */
@ApplicationScoped
@Transactional
public class SelfCheck {
    private static final int EXAMPLES = 20;
    private static final int RUNS = 14;

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    @Inject
    CurrentUser currentUser;

    @Inject
    Settings settings;

    @Inject
    CoverageSettings rules;

    @Allowed({Role.ACADEMIC_AFFAIRS, Role.ADMIN})
    public void run() {
        check(currentUser.personId());
    }

    /** Once a night, on whichever node comes first. */
    @Allowed(Role.SYSTEM)
    public void runNightly() {
        if (sql.of("SELECT pg_try_advisory_xact_lock(7042)").value(Boolean.class) && due()) {
            check(null);
        }
    }

    /** The newest first. */
    @Allowed({Role.ACADEMIC_AFFAIRS, Role.ADMIN})
    public List<Run> runs() {
        return sql.of("""
                        SELECT c.id, c.at, p.name, c.bound, c.found, c.millis
                          FROM coverage.coverage_check c LEFT JOIN people.person p ON p.id = c.by_id
                         ORDER BY c.id DESC""").page(0, RUNS).list(Run.class);
    }

    @Allowed({Role.ACADEMIC_AFFAIRS, Role.ADMIN})
    public List<Finding> findings(long run) {
        return sql.of("SELECT rule, found, examples FROM coverage.coverage_check_finding WHERE check_id = :run")
                .set("run", run)
                .list(Finding.class);
    }

    private boolean due() {
        ZonedDateTime now = clock.instant().atZone(settings.zone());
        ZonedDateTime tonight = now.toLocalDate().atTime(rules.checkHour(), 0).atZone(settings.zone());
        ZonedDateTime last = now.isBefore(tonight) ? tonight.minusDays(1) : tonight;
        return !sql.of("SELECT 1 FROM coverage.coverage_check WHERE by_id IS NULL AND at >= :last")
                .set("last", last.toInstant())
                .any();
    }

    private void check(@Nullable Long by) {
        sql.takeLong();
        Instant begin = clock.instant();
        List<Finding> findings = new ArrayList<>();
        for (SelfCheckRule rule : SelfCheckRule.values()) {
            findings.add(look(rule));
        }
        int found = findings.stream().mapToInt(Finding::found).sum();
        long id = sql.of("""
                        INSERT INTO coverage.coverage_check (at, by_id, bound, found, millis)
                        VALUES (:at, CAST(:by AS bigint), (SELECT count(*) FROM coverage.coverage_state), :found, :millis) RETURNING id""")
                .set("at", begin)
                .set("by", by)
                .set("found", found)
                .set("millis", (int) Duration.between(begin, clock.instant()).toMillis())
                .value(Long.class);
        findings.forEach(finding -> keep(id, finding));
    }

    private Finding look(SelfCheckRule rule) {
        List<Wrong> wrong = sql.of(
                        "SELECT count(*) OVER (), w.number FROM (" + rule.sql() + ") w (number) ORDER BY w.number")
                .page(0, EXAMPLES)
                .list(Wrong.class);
        int found = wrong.isEmpty() ? 0 : wrong.get(0).found();
        return new Finding(
                rule, found, wrong.stream().map(Wrong::number).distinct().collect(Collectors.joining(" ")));
    }

    private void keep(long run, Finding finding) {
        sql.of("""
                        INSERT INTO coverage.coverage_check_finding (check_id, rule, found, examples)
                        VALUES (:run, :rule, :found, :examples)""")
                .set("run", run)
                .set("rule", finding.rule())
                .set("found", finding.found())
                .set("examples", finding.examples())
                .run();
    }

    /** @param found how many there are in all */
    record Wrong(int found, String number) {}

    /** @param by null for the nightly one */
    public record Run(long id, Instant at, @Nullable String by, int bound, int found, int millis) {}

    /** @param examples the first numbers, parted by blanks */
    public record Finding(SelfCheckRule rule, int found, String examples) {}
}
