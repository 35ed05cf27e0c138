package org.xinke.progress.ui;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Objects;
import org.xinke.progress.SectionLearner;
import org.xinke.shared.ui.Words;
import org.xinke.tables.ExcelTable;

/** A student's numbers in words, the same on the page and in Excel. */
final class LearnerWords extends Words {
    private final int lessons;

    /** @param lessons how many the course has */
    LearnerWords(Locale locale, ZoneId zone, int lessons) {
        super(locale, zone);
        this.lessons = lessons;
    }

    int lessons() {
        return lessons;
    }

    String lastRead(SectionLearner learner) {
        Instant at = learner.lastRead();
        return at == null ? say("progress.never") : moment(at);
    }

    String lessons(SectionLearner learner) {
        return say("progress.lessonsOf", learner.lessonsDone(), lessons);
    }

    String hours(SectionLearner learner) {
        return plain(learner.hours());
    }

    String quiz(SectionLearner learner) {
        String state = Objects.requireNonNullElse(learner.quizState(), "");
        BigDecimal points = learner.quizPoints();
        BigDecimal full = learner.quizFull();
        if (state.isEmpty()) {
            return say("progress.quizNone");
        }
        if (state.equals("RUNNING")) {
            return say("progress.quizRunning");
        }
        if (!state.equals("MARKED") || points == null || full == null) {
            return say("progress.quizWaiting");
        }
        boolean passed = Boolean.TRUE.equals(learner.quizPassed());
        return say(passed ? "progress.quizMarkedPassed" : "progress.quizMarked", plain(points), plain(full));
    }

    ExcelTable<SectionLearner> forExcel() {
        return new ExcelTable<SectionLearner>(say("progress.file"), zone())
                .text(say("progress.number"), 14, SectionLearner::number)
                .text(say("progress.name"), 12, SectionLearner::name)
                .text(say("progress.class"), 18, SectionLearner::className)
                .moment(say("progress.lastRead"), 17, SectionLearner::lastRead)
                .number(say("progress.lessons"), 10, SectionLearner::lessonsDone)
                .number(say("progress.learnerHours"), 8, SectionLearner::hours)
                .text(say("progress.quizTitle"), 20, SectionLearner::quiz)
                .text(say("progress.quiz"), 16, this::quiz)
                .number(say("progress.quizPoints"), 8, SectionLearner::quizPoints);
    }
}
