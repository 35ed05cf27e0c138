package org.xinke.exams.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.xinke.exams.ExamQueries.ExamLine;
import org.xinke.exams.ExamQueries.SectionFigures;
import org.xinke.exams.ExamQueries.Stand;
import org.xinke.shared.ui.FigureTable.Cell;
import org.xinke.shared.ui.Words;

/** The figures of an exam or of one of its sections; each opens its rows. */
final class ExamNumbers extends DescriptionList {
    private static final long serialVersionUID = 1L;

    ExamNumbers(ExamWords words, ExamLine exam, @Nullable SectionFigures section) {
        addClassName("xk-exam-figures");
        for (Stand stand : Stand.values()) {
            int number = section == null ? of(exam, stand) : of(section, stand);
            add(
                    words.say("exams.column." + stand.name().toLowerCase(Locale.ROOT)),
                    number == 0
                            ? new Span("0")
                            : new Anchor(
                                    ExamLinks.rows(exam.id(), section == null ? null : section.sectionId(), stand),
                                    String.valueOf(number)));
        }
        add(words.say("exams.column.average"), new Span(average(section == null ? exam.average() : section.average())));
    }

    private void add(String term, Component value) {
        add(new Div(new Term(term), new Description(value)));
    }

    static String average(@Nullable BigDecimal average) {
        return average == null ? "–" : Words.plain(average);
    }

    static Cell cell(long exam, @Nullable Long section, Stand stand, int number) {
        return Cell.count(number, ExamLinks.rows(exam, section, stand));
    }

    static int of(ExamLine exam, Stand stand) {
        return switch (stand) {
            case ENROLLED -> exam.enrolled();
            case STARTED -> exam.started();
            case RUNNING -> exam.running();
            case ENDED -> exam.ended();
            case MARKED -> exam.marked();
            case PASSED -> exam.passed();
        };
    }

    static int of(SectionFigures section, Stand stand) {
        return switch (stand) {
            case ENROLLED -> section.enrolled();
            case STARTED -> section.started();
            case RUNNING -> section.running();
            case ENDED -> section.ended();
            case MARKED -> section.marked();
            case PASSED -> section.passed();
        };
    }
}
