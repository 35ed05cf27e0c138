package org.xinke.figures.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import org.xinke.figures.Tally;
import org.xinke.progress.LearningFigures;

/** The figure and the sentence with which coverage begins. */
public class CoverageAnswer extends Composite<Div> {
    private static final long serialVersionUID = 1L;

    CoverageAnswer(CoverageWords words, String whose, Tally tally, LearningFigures learning) {
        this(words, words.answer(whose, tally), words.rate(tally), words.learning(learning));
    }

    /** As it was at the end of a day gone by: what those in progress had done by then is not kept. */
    CoverageAnswer(CoverageWords words, String whose, Tally tally, LocalDate on) {
        this(
                words,
                words.answer(words.say("figures.onWhose", words.day(on), whose), tally),
                words.rate(tally),
                words.say("figures.onNote"));
    }

    private CoverageAnswer(CoverageWords words, String answer, String rate, String below) {
        Span figure = new Span(rate);
        figure.addClassName("xk-answer-figure");
        figure.getElement().setAttribute("aria-label", words.say("figures.figureLabel") + " " + rate);
        figure.getElement().setAttribute("role", "img");
        Paragraph quiet = new Paragraph(below);
        quiet.addClassName("xk-quiet");
        getContent().addClassNames("xk-card", "xk-answer");
        getContent().add(figure, new Div(new Paragraph(answer), quiet));
    }
}
