package org.xinke.coverage;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A bound student and where he stands. Made by the teaching plan, never deleted; moves only by {@link #move}, which hands
 * out the line of the ledger that goes with it.
 */
@Entity
@Table(schema = "coverage", name = "coverage_state")
class CoverageEntry {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "id")
    private long id;

    @Column(name = "person_id")
    private long personId;

    @Column(name = "course_id")
    private String courseId = "";

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private CoverageState state = CoverageState.NOT_SCHEDULED;

    @Enumerated(EnumType.STRING)
    @Column(name = "aside_from")
    private @Nullable CoverageState asideFrom;

    @Column(name = "since")
    private Instant since = Instant.EPOCH;

    @Version
    @Column(name = "version")
    private long version;

    protected CoverageEntry() {}

    CoverageEntry(long personId, String courseId, Instant since) {
        this.personId = personId;
        this.courseId = courseId;
        this.since = since;
    }

    /** @throws org.xinke.shared.RuleViolation when the state may not follow this one */
    CoverageChange move(CoverageState to, Instant at, Ground ground) {
        CoverageState from = state;
        Standing next = standing().to(to);
        state = next.state();
        asideFrom = next.asideFrom();
        since = at;
        return new CoverageChange(personId, courseId, from, to, at, ground);
    }

    Standing standing() {
        return new Standing(state, asideFrom);
    }

    boolean hasVersion(long expected) {
        return version == expected;
    }

    long personId() {
        return personId;
    }

    String courseId() {
        return courseId;
    }
}
