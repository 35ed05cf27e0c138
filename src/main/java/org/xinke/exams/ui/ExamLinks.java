package org.xinke.exams.ui;

import org.jspecify.annotations.Nullable;
import org.xinke.exams.ExamQueries.Stand;

/** Where the exams stand, for other features. */
public final class ExamLinks {
    private ExamLinks() {}

    public static String list() {
        return "exams";
    }

    /** The page before the start; no view, so the views' router has to leave it alone. */
    public static String door(long examId) {
        return "sit/" + examId;
    }

    public static String paper(long examId) {
        return "sit/" + examId + "/paper";
    }

    public static String result(long attemptId) {
        return "attempts/" + attemptId + "/result";
    }

    public static String manage() {
        return "exams/manage";
    }

    public static String figures(long examId) {
        return "exams/manage/" + examId;
    }

    /** The rows behind a figure of an exam, or of one of its sections. */
    static String rows(long examId, @Nullable Long sectionId, Stand stand) {
        return figures(examId) + "?list=" + stand + (sectionId == null ? "" : "&section=" + sectionId);
    }

    /** Extensions and late answers. */
    public static String time(long examId) {
        return figures(examId) + "/time";
    }

    /** How written answers are marked: the page is of {@code results}, which stands above. */
    public static String marking(long examId) {
        return figures(examId) + "/marking";
    }

    /** 试卷分析, of {@code results} too. */
    public static String analysis(long examId) {
        return figures(examId) + "/analysis";
    }
}
