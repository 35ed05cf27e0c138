package org.xinke.exams.planning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xinke.exams.ExamId;
import org.xinke.exams.TimeLine;
import org.xinke.shared.CurrentUser;
import org.xinke.shared.RuleViolation;
import org.xinke.shared.sql.Sql;

/** Who sits an exam, and what they are told when it changes. Part of the transaction of {@link Exams}. */
@ApplicationScoped
class ExamSections {
    @Inject
    Sql sql;

    @Inject
    Clock clock;

    @Inject
    CurrentUser currentUser;

    void limit(long examId, NewExam plan) {
        sql.of("""
                        INSERT INTO exams.exam_section (exam_id, section_id)
                        SELECT :exam, id FROM course.section
                         WHERE id = ANY (CAST(:sections AS bigint[])) AND offering_id = :offering""")
                .set("exam", examId)
                .set("sections", plan.sectionIds())
                .set("offering", plan.offeringId())
                .run();
    }

    /** @throws RuleViolation when a section would lose an exam that is open */
    void change(ExamId id, NewExam plan, boolean open) {
        List<Long> before = sql.of("SELECT section_id FROM exams.exam_section WHERE exam_id = :exam")
                .set("exam", id.value())
                .values(Long.class);
        boolean fewer = !plan.sectionIds().isEmpty()
                && (before.isEmpty() || !plan.sectionIds().containsAll(before));
        if (open && fewer) {
            throw new RuleViolation("exams.error.onlyMoreSections");
        }
        sql.of("DELETE FROM exams.exam_section WHERE exam_id = :exam")
                .set("exam", id.value())
                .run();
        limit(id.value(), plan);
    }

    /** @param plan null: it is called off */
    void tell(ExamId id, TimeLine before, @Nullable NewExam plan, String reason) {
        sql.of("""
                        INSERT INTO exams.exam_change (exam_id, at, by_id, opened_at, closed_at, opens_at, closes_at, minutes, reason)
                        VALUES (:exam, :now, :by, :opened, :closed, CAST(:opens AS timestamptz), CAST(:closes AS timestamptz),
                                CAST(:minutes AS integer), :reason)""")
                .set("exam", id.value())
                .set("now", clock.instant())
                .set("by", currentUser.personId())
                .set("opened", before.opensAt())
                .set("closed", before.closesAt())
                .set("opens", plan == null ? null : plan.opensAt())
                .set("closes", plan == null ? null : plan.closesAt())
                .set("minutes", plan == null ? null : plan.minutes())
                .set("reason", reason)
                .run();
    }
}
