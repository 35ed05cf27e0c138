package org.xinke.grading;

/** What an exam is to the grade. Which blueprint is of which kind is a setting. */
public enum ExamKind {
    /** 测验. */
    QUIZ(Several.MEAN),
    /** 期末. */
    FINAL(Several.BEST),
    /** 补考: takes the place of the final exam. */
    RESIT(Several.BEST);

    private final Several several;

    ExamKind(Several several) {
        this.several = several;
    }

    Several several() {
        return several;
    }
}
