package org.xinke.hours;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.xinke.shared.Allowed;
import org.xinke.shared.Audit;
import org.xinke.shared.CurrentUser;
import org.xinke.shared.Identity;
import org.xinke.shared.Role;
import org.xinke.shared.RuleViolation;
import org.xinke.shared.sql.Sql;

/** 学时证明: what a student has today, on paper, with a code by which anybody can ask whether it is true. */
@ApplicationScoped
@Transactional
public class HoursProofs {
    @Inject
    Sql sql;

    @Inject
    Clock clock;

    @Inject
    CurrentUser currentUser;

    @Inject
    Audit audit;

    @Inject
    HoursSums sums;

    @Inject
    HoursSettings settings;

    /** @throws RuleViolation when there have been many today */
    @Allowed(Role.STUDENT)
    public IssuedProof issue() {
        Identity who = currentUser.get();
        refuseMany(who.personId());
        IssuedProof proof = new IssuedProof(
                ProofCode.fresh(),
                name(who.personId()),
                who.number(),
                sums.courseTitle(),
                sums.of(who.personId()),
                clock.instant());
        write(who.personId(), proof);
        audit.record(
                "hours.proof",
                "person:" + who.personId(),
                null,
                proof.summary().counted().toPlainString());
        return proof;
    }

    private String name(long person) {
        return sql.of("SELECT name FROM people.person WHERE id = :person")
                .set("person", person)
                .value(String.class);
    }

    private void refuseMany(long person) {
        Instant today = LocalDate.now(clock).atStartOfDay(clock.getZone()).toInstant();
        long made = sql.of("SELECT count(*) FROM hours.proof WHERE person_id = :person AND issued_at >= :today")
                .set("person", person)
                .set("today", today)
                .value(Long.class);
        if (made >= settings.proofsADay()) {
            throw new RuleViolation("hours.error.proofs", settings.proofsADay());
        }
    }

    private void write(long person, IssuedProof proof) {
        HoursSummary hours = proof.summary();
        sql.of("""
                INSERT INTO hours.proof (code_hash, person_id, course, online, class, practice, required, issued_at)
                VALUES (:hash, :person, :course, :online, :class, :practice, :required, :now)""")
                .set("hash", proof.code().hash())
                .set("person", person)
                .set("course", proof.course())
                .set("online", hours.online().counted())
                .set("class", hours.classroom().counted())
                .set("practice", hours.practice().counted())
                .set("required", hours.required())
                .set("now", proof.issuedAt())
                .run();
    }
}
