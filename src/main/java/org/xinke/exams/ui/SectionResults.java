package org.xinke.exams.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.xinke.exams.ExamQueries.SectionResult;
import org.xinke.shared.ui.FigureTable;
import org.xinke.shared.ui.FigureTable.Cell;
import org.xinke.shared.ui.Words;

/** Everybody of a section, by number; who has not sat it too. */
final class SectionResults extends Composite<Div> {
    SectionResults(List<SectionResult> results, ExamWords words) {
        getContent().add(new H2(words.say("exams.students")));
        if (results.isEmpty()) {
            getContent().add(new Paragraph(words.say("exams.noStudents")));
            return;
        }
        FigureTable table = ExamTable.of(
                words,
                "exams.students",
                "exams.studentNumber",
                "exams.column.name",
                "exams.column.state",
                "exams.column.points",
                "exams.column.result");
        results.forEach(result -> table.row(
                Cell.text(result.number()),
                Cell.texts(
                        result.name(),
                        words.say("exams.state." + (result.state() == null ? "NONE" : result.state())),
                        result.points() == null ? "–" : Words.plain(result.points()),
                        result.passed() == null
                                ? "–"
                                : words.say(result.passed() ? "exams.passedShort" : "exams.notPassedShort"))));
        getContent().add(table.draw());
    }
}
