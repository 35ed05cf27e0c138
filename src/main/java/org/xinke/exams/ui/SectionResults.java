package org.xinke.exams.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.xinke.exams.ExamQueries.SectionResult;

/** Everybody of a section, by number; who has not sat it too. */
final class SectionResults extends Composite<Div> {
    SectionResults(List<SectionResult> results, ExamWords words) {
        getContent().add(new H2(words.say("exams.students")));
        if (results.isEmpty()) {
            getContent().add(new Paragraph(words.say("exams.noStudents")));
            return;
        }
        PlainTable table = new PlainTable(
                words.say("exams.students"),
                words.say("exams.studentNumber"),
                words.say("exams.column.name"),
                words.say("exams.column.state"),
                words.say("exams.column.points"),
                words.say("exams.column.result"));
        results.forEach(result -> table.name(result.number())
                .cells(
                        result.name(),
                        words.say("exams.state." + (result.state() == null ? "NONE" : result.state())),
                        result.points() == null ? "–" : ExamWords.points(result.points()),
                        result.passed() == null
                                ? "–"
                                : words.say(result.passed() ? "exams.passedShort" : "exams.notPassedShort")));
        getContent().add(table.draw());
    }
}
