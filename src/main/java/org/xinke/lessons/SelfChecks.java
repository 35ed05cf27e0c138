package org.xinke.lessons;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.xinke.content.Block;
import org.xinke.content.LessonContent;
import org.xinke.journal.BlockDone;
import org.xinke.shared.Allowed;
import org.xinke.shared.CurrentUser;
import org.xinke.shared.NotFound;
import org.xinke.shared.Role;
import org.xinke.shared.RuleViolation;
import org.xinke.shared.sql.Sql;

/** 自测: answered as often as one likes, and done once it was right. The first answer and the number of tries stay, for the reader and no grade. */
@ApplicationScoped
@Transactional
public class SelfChecks {
    @Inject
    Sql sql;

    @Inject
    Clock clock;

    @Inject
    CurrentUser currentUser;

    @Inject
    Readings readings;

    @Inject
    Completion completion;

    /** @param chosen options counted from 0, in the version that the caller reads */
    @Allowed(Role.STUDENT)
    public CheckFeedback answer(String lessonId, String checkId, Set<Integer> chosen) {
        ReadingRow row = readings.own(lessonId);
        Block.SelfCheck check = checks(readings.content(row)).get(checkId);
        if (check == null) {
            throw new NotFound();
        }
        if (chosen.isEmpty() || !check.multiple() && chosen.size() > 1 || outside(check, chosen)) {
            throw new RuleViolation("lessons.error.chooseOne");
        }
        int tries = keep(row, check, chosen);
        CheckFeedback feedback = CheckFeedback.of(check, chosen, tries);
        if (feedback.right()) {
            completion.blockDone(new BlockDone(lessonId, checkId));
        }
        return feedback;
    }

    /** What the caller last answered, by the id of the self-check. */
    @Allowed(Role.STUDENT)
    public Map<String, CheckFeedback> own(String lessonId) {
        Map<String, Block.SelfCheck> checks = checks(readings.content(readings.own(lessonId)));
        return sql.of("""
                        SELECT check_id, last_choice, tries FROM lessons.self_check_answer
                         WHERE person_id = :reader AND lesson_id = :lesson""").set("reader", currentUser.personId()).set("lesson", lessonId).list(Kept.class).stream()
                .filter(kept -> checks.containsKey(kept.checkId))
                .collect(Collectors.toMap(Kept::checkId, kept -> kept.feedback(checks)));
    }

    private int keep(ReadingRow row, Block.SelfCheck check, Set<Integer> chosen) {
        return sql.of("""
                        INSERT INTO lessons.self_check_answer AS a (person_id, lesson_id, check_id, version_id,
                               first_choice, first_right, first_at, last_choice, last_right, last_at)
                        VALUES (:reader, :lesson, :check, :version, :choice, :right, :now, :choice, :right, :now)
                            ON CONFLICT ON CONSTRAINT self_check_answer_pk DO UPDATE
                           SET last_choice = excluded.last_choice, last_right = excluded.last_right,
                               last_at = excluded.last_at, tries = a.tries + 1
                        RETURNING tries""")
                .set("reader", currentUser.personId())
                .set("lesson", row.lessonId())
                .set("check", check.id())
                .set("version", row.versionId())
                .set("choice", CheckFeedback.stored(chosen))
                .set("right", CheckFeedback.isRight(check, chosen))
                .set("now", clock.instant())
                .value(Integer.class);
    }

    private static Map<String, Block.SelfCheck> checks(LessonContent lesson) {
        return lesson.pages().stream()
                .flatMap(page -> page.blocks().stream())
                .filter(Block.SelfCheck.class::isInstance)
                .map(Block.SelfCheck.class::cast)
                .collect(Collectors.toMap(Block.SelfCheck::id, Function.identity()));
    }

    private static boolean outside(Block.SelfCheck check, Set<Integer> chosen) {
        return chosen.stream()
                .anyMatch(option -> option < 0 || option >= check.options().size());
    }

    record Kept(String checkId, String choice, int tries) {
        /** A newer version may have fewer options than the answer knew. */
        CheckFeedback feedback(Map<String, Block.SelfCheck> checks) {
            Block.SelfCheck check = checks.get(checkId);
            if (check == null) {
                throw new IllegalStateException(checkId);
            }
            Set<Integer> chosen = CheckFeedback.read(choice).stream()
                    .filter(option -> option < check.options().size())
                    .collect(Collectors.toSet());
            return CheckFeedback.of(check, chosen, tries);
        }
    }
}
