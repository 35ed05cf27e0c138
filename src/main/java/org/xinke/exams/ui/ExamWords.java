package org.xinke.exams.ui;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.xinke.exams.MyExam;
import org.xinke.exams.MyExamQueries.ExamNotice;
import org.xinke.exams.ReleaseRule;
import org.xinke.shared.ui.Words;

/** How exams are spoken of, and where one stands. */
final class ExamWords extends Words {
    private final Clock clock;

    ExamWords(Locale locale, Clock clock) {
        super(locale, clock.getZone());
        this.clock = clock;
    }

    String standing(MyExam exam) {
        Instant now = clock.instant();
        return switch (exam.standing(now)) {
            case RUNNING -> say("exams.standing.RUNNING", minutesLeft(exam, now));
            case OPEN -> say("exams.standing.OPEN", moment(exam.closesAt()));
            case AGAIN -> say("exams.standing.AGAIN", exam.attemptsAllowed() - exam.made());
            case NOT_YET -> say("exams.standing.NOT_YET", moment(exam.opensAt()));
            case WAITING -> waiting(exam);
            case RESULT -> say("exams.standing.RESULT");
            case MISSED -> say("exams.standing.MISSED");
        };
    }

    /** What its students are told of a change. */
    String notice(ExamNotice notice) {
        Instant opens = notice.opensAt();
        Instant closes = notice.closesAt();
        Integer minutes = notice.minutes();
        if (opens == null || closes == null || minutes == null) {
            return say("exams.notice.cancelled", notice.title(), moment(notice.openedAt()), notice.reason());
        }
        boolean moved = !opens.equals(notice.openedAt()) || !closes.equals(notice.closedAt());
        return moved
                ? say(
                        "exams.notice.moved",
                        notice.title(),
                        moment(opens),
                        moment(closes),
                        moment(notice.openedAt()),
                        notice.reason())
                : say("exams.notice.changed", notice.title(), minutes, notice.reason());
    }

    /** To the second, where seconds decide. */
    String second(Instant at) {
        return DateTimeFormatter.ofPattern(say("exams.second"), locale()).format(at.atZone(zone()));
    }

    /** When the result comes, as far as that is known. */
    private String waiting(MyExam exam) {
        return exam.releaseRule() == ReleaseRule.AFTER_CLOSE
                ? say("exams.standing.WAITING", moment(exam.over()))
                : say("exams.standing.WAITING_OPEN");
    }

    private static long minutesLeft(MyExam exam, Instant now) {
        Instant deadline = exam.deadline() == null ? now : exam.deadline();
        return Math.max(0, Duration.between(now, deadline).plusSeconds(59).toMinutes());
    }
}
