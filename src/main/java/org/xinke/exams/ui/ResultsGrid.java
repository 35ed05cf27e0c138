package org.xinke.exams.ui;

import com.vaadin.flow.data.renderer.LitRenderer;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xinke.exams.ExamQueries.SectionResult;
import org.xinke.shared.ui.PhoneGrid;
import org.xinke.shared.ui.Words;
import org.xinke.tables.ExcelTable;

/** Students of an exam by number, paged in the database; who has not sat it too. On a phone one column says it all. */
final class ResultsGrid extends PhoneGrid<SectionResult> {
    private static final long serialVersionUID = 1L;
    private static final int NARROW = 12;
    private static final int WIDE = 18;

    ResultsGrid(ExamWords words) {
        super(SectionResult.class, "xk-people");
        Column<SectionResult> phone = addColumn(LitRenderer.<SectionResult>of("<div class='xk-row'>"
                                + "<a href='hours/${item.number}'>${item.name}</a><span>${item.points}</span>"
                                + "<span>${item.number} · ${item.place}</span><span>${item.state}</span></div>")
                        .withProperty("number", SectionResult::number)
                        .withProperty("name", SectionResult::name)
                        .withProperty("place", result -> text(result.className()))
                        .withProperty("state", result -> state(words, result))
                        .withProperty("points", ResultsGrid::points))
                .setHeader(words.say("exams.students"));
        List<Column<SectionResult>> wide = List.of(
                addColumn(SectionResult::number).setHeader(words.say("exams.studentNumber")),
                addColumn(LitRenderer.<SectionResult>of("<a href='hours/${item.number}'>${item.name}</a>")
                                .withProperty("number", SectionResult::number)
                                .withProperty("name", SectionResult::name))
                        .setHeader(words.say("exams.column.name")),
                addColumn(result -> text(result.className())).setHeader(words.say("exams.column.class")),
                addColumn(result -> state(words, result)).setHeader(words.say("exams.column.state")),
                addColumn(ResultsGrid::points).setHeader(words.say("exams.column.points")),
                addColumn(result -> outcome(words, result)).setHeader(words.say("exams.column.result")));
        turn(phone, wide);
    }

    /** The same columns. */
    static ExcelTable<SectionResult> sheet(ExamWords words) {
        return new ExcelTable<SectionResult>(words.say("exams.students"), words.zone())
                .text(words.say("exams.studentNumber"), NARROW, SectionResult::number)
                .text(words.say("exams.column.name"), NARROW, SectionResult::name)
                .text(words.say("exams.column.class"), WIDE, SectionResult::className)
                .text(words.say("exams.column.state"), NARROW, result -> state(words, result))
                .number(words.say("exams.column.points"), NARROW, SectionResult::points)
                .text(words.say("exams.column.result"), NARROW, result -> outcome(words, result));
    }

    private static String state(ExamWords words, SectionResult result) {
        return words.say("exams.state." + (result.state() == null ? "NONE" : result.state()));
    }

    private static String outcome(ExamWords words, SectionResult result) {
        return result.passed() == null
                ? "–"
                : words.say(result.passed() ? "exams.passedShort" : "exams.notPassedShort");
    }

    private static String points(SectionResult result) {
        return result.points() == null ? "–" : Words.plain(result.points());
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
