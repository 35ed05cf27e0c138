package org.xinke.exams.attempts;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.xinke.exams.AttemptState;
import org.xinke.exams.TimeLine;
import org.xinke.shared.Conflict;
import org.xinke.shared.RuleViolation;

/**
 * One person's paper. Made by {@link Attempts#start} in SQL, where a unique key decides the race of two starts; from
 * then on every change of state goes through here: RUNNING → HANDED_IN | CLOSED_BY_SERVER → MARKED.
 */
@Entity
@Table(schema = "exams", name = "attempt")
class Attempt {
    @Id
    private long id;

    @Column(name = "exam_id", updatable = false)
    private long examId;

    @Column(name = "person_id", updatable = false)
    private long personId;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private AttemptState state = AttemptState.RUNNING;

    @Column(name = "started_at", updatable = false)
    private Instant startedAt = Instant.EPOCH;

    @Column(name = "deadline")
    private Instant deadline = Instant.EPOCH;

    @Column(name = "last_save_at")
    private Instant lastSaveAt = Instant.EPOCH;

    @Column(name = "window_id")
    private @Nullable String windowId;

    @Column(name = "window_number")
    private int windowNumber;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    @Column(name = "auto_marked_at")
    private @Nullable Instant autoMarkedAt;

    @Column(name = "marked_at")
    private @Nullable Instant markedAt;

    @Column(name = "points")
    private @Nullable BigDecimal points;

    @Column(name = "passed")
    private @Nullable Boolean passed;

    @Version
    private long version;

    protected Attempt() {}

    static Attempt running(
            long id, long examId, long personId, Instant startedAt, Instant deadline, Instant lastSaveAt) {
        Attempt attempt = new Attempt();
        attempt.id = id;
        attempt.examId = examId;
        attempt.personId = personId;
        attempt.startedAt = startedAt;
        attempt.deadline = deadline;
        attempt.lastSaveAt = lastSaveAt;
        return attempt;
    }

    static Attempt of(AttemptRows.Row row) {
        Attempt attempt =
                running(row.id(), row.examId(), row.personId(), row.startedAt(), row.deadline(), row.lastSaveAt());
        attempt.state = row.state();
        attempt.windowId = row.windowId();
        attempt.windowNumber = row.windowNumber();
        attempt.endedAt = row.endedAt();
        return attempt;
    }

    AttemptRows.Row row() {
        return new AttemptRows.Row(
                id, examId, personId, state, startedAt, deadline, lastSaveAt, windowId, windowNumber, endedAt);
    }

    /** Handing in again changes nothing; handing in after the grace is the server's close. */
    void handIn(Instant now) {
        if (state == AttemptState.RUNNING) {
            end(now.isAfter(lastSaveAt) ? AttemptState.CLOSED_BY_SERVER : AttemptState.HANDED_IN, now);
        }
    }

    /** @throws RuleViolation while the student still may save */
    void closeByServer(Instant now) {
        if (state != AttemptState.RUNNING) {
            return;
        }
        if (!now.isAfter(lastSaveAt)) {
            throw new RuleViolation("exams.error.stillRunning");
        }
        end(AttemptState.CLOSED_BY_SERVER, now);
    }

    private void end(AttemptState how, Instant now) {
        state = how;
        endedAt = now;
    }

    /**
     * @param window that asks, null for a client without windows
     * @return whether an answer counts at this time
     * @throws Conflict when another window is the writer
     */
    boolean takes(@Nullable String window, Instant now) {
        boolean open = state == AttemptState.RUNNING && !now.isAfter(lastSaveAt);
        if (open && window != null && windowId != null && !window.equals(windowId)) {
            throw new Conflict("exams.error.otherWindow");
        }
        return open;
    }

    /** This window writes from now on; the same window asking again stays as it is. */
    int takeOver(String window) {
        demandRunning();
        if (!window.equals(windowId)) {
            windowId = window;
            windowNumber++;
        }
        return windowNumber;
    }

    /**
     * What the machine could mark. With nothing left for a person the attempt is marked.
     *
     * @param pass points needed to pass
     */
    void autoMarked(BigDecimal sum, BigDecimal pass, boolean complete, Instant now) {
        if (state != AttemptState.HANDED_IN && state != AttemptState.CLOSED_BY_SERVER) {
            throw new RuleViolation("exams.error.notHandedIn");
        }
        points = sum;
        autoMarkedAt = now;
        if (complete) {
            state = AttemptState.MARKED;
            markedAt = now;
            passed = sum.compareTo(pass) >= 0;
        }
    }

    /** More time for a running attempt; never less. */
    void extend(TimeLine timeLine, int extraPercent) {
        Instant later = timeLine.deadline(startedAt, extraPercent);
        if (state == AttemptState.RUNNING && later.isAfter(deadline)) {
            deadline = later;
            lastSaveAt = timeLine.lastSave(later);
        }
    }

    /** A client without windows writes in the place of the one that does. */
    String writer(@Nullable String window) {
        return window != null ? window : windowId != null ? windowId : "";
    }

    private void demandRunning() {
        if (state != AttemptState.RUNNING) {
            throw new RuleViolation("exams.error.closed");
        }
    }

    boolean belongsTo(long person) {
        return personId == person;
    }

    long id() {
        return id;
    }

    long examId() {
        return examId;
    }

    long personId() {
        return personId;
    }

    AttemptState state() {
        return state;
    }

    Instant deadline() {
        return deadline;
    }

    @Nullable
    Instant endedAt() {
        return endedAt;
    }

    @Nullable
    BigDecimal points() {
        return points;
    }

    @Nullable
    Boolean passed() {
        return passed;
    }
}
