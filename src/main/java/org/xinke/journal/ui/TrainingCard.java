package org.xinke.journal.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import org.xinke.content.Block;
import org.xinke.shared.ui.Prose;

/** 训练: what to do, what makes it done, and where to hand in what it asks for; or that it stays with the student. */
public class TrainingCard extends Composite<Div> {
    /** @param handIn the field to hand in with; not there when nothing is handed in */
    public TrainingCard(Block.Training training, Component... handIn) {
        Div card = new Div();
        card.addClassNames("xk-card", "xk-training");
        card.add(
                paragraph("xk-eyebrow", getTranslation("lessons.training." + training.form(), training.minutes())),
                new H2(training.title()),
                new Prose(training.html()),
                fact("lessons.training.material", training.material()),
                fact("lessons.training.credit", training.credit()),
                fact("lessons.training.handIn." + training.asked()));
        getContent().add(card);
        getContent().add(handIn);
    }

    private static Component fact(String key, Object... arguments) {
        Paragraph fact = paragraph("xk-training-fact", "");
        fact.setText(fact.getTranslation(key, arguments));
        return fact;
    }

    private static Paragraph paragraph(String style, String text) {
        Paragraph paragraph = new Paragraph(text);
        paragraph.addClassName(style);
        return paragraph;
    }
}
