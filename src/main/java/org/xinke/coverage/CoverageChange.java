package org.xinke.coverage;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One line of the ledger; written once. */
@Entity
@Table(schema = "coverage", name = "coverage_change")
class CoverageChange {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "id")
    private long id;

    @Column(name = "person_id")
    private long personId;

    @Column(name = "course_id")
    private String courseId = "";

    @Enumerated(EnumType.STRING)
    @Column(name = "from_state")
    private @Nullable CoverageState from;

    @Enumerated(EnumType.STRING)
    @Column(name = "to_state")
    private CoverageState to = CoverageState.NOT_SCHEDULED;

    @Enumerated(EnumType.STRING)
    @Column(name = "cause")
    private Ground.Cause cause = Ground.Cause.BY_HAND;

    @Column(name = "at")
    private Instant at = Instant.EPOCH;

    @Column(name = "by_id")
    private @Nullable Long byId;

    @Column(name = "document")
    private String document = "";

    @Column(name = "reason")
    private @Nullable String reason;

    @Column(name = "file_id")
    private @Nullable Long fileId;

    protected CoverageChange() {}

    CoverageChange(long personId, String courseId, CoverageState from, CoverageState to, Instant at, Ground ground) {
        this.personId = personId;
        this.courseId = courseId;
        this.from = from;
        this.to = to;
        this.at = at;
        this.cause = ground.cause();
        this.byId = ground.byId();
        this.document = ground.document();
        this.reason = ground.reason();
        this.fileId = ground.fileId();
    }

    @Nullable
    CoverageState from() {
        return from;
    }

    CoverageState to() {
        return to;
    }

    Instant at() {
        return at;
    }
}
