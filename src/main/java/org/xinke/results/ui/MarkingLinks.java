package org.xinke.results.ui;

import org.xinke.exams.ExamId;
import org.xinke.exams.ui.ExamLinks;
import org.xinke.results.ScriptId;

/** Where marking stands. */
final class MarkingLinks {
    private MarkingLinks() {}

    static String piles() {
        return "marking";
    }

    static String pile(long exam, long version) {
        return "marking/" + exam + "/" + version;
    }

    static String again(long exam, long version, ScriptId script) {
        return pile(exam, version) + "?script=" + script.attempt() + "-" + script.position();
    }

    static String board(ExamId exam) {
        return ExamLinks.marking(exam.value());
    }

    static String decide(ExamId exam, ScriptId script) {
        return board(exam) + "/" + script.attempt() + "/" + script.position();
    }
}
