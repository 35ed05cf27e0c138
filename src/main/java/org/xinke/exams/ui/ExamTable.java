package org.xinke.exams.ui;

import org.xinke.shared.ui.FigureTable;

/** The tables of exams have a look of their own. */
final class ExamTable {
    private ExamTable() {}

    /** @param headers the keys of their texts, like the caption */
    static FigureTable of(ExamWords words, String caption, String... headers) {
        return FigureTable.of("xk-exam-table", words, caption, headers);
    }
}
