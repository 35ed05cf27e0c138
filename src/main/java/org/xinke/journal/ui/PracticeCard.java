package org.xinke.journal.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import org.xinke.content.Block;
import org.xinke.course.ui.LessonLinks;
import org.xinke.shared.ui.Prose;

/** 练习: the piece to work with; the author's text for paper stands folded below it. */
public class PracticeCard extends Composite<Div> {
    public PracticeCard(Block.Practice practice, Component piece) {
        Paragraph eyebrow =
                new Paragraph(getTranslation("practice.eyebrow", getTranslation("practice.piece." + practice.piece())));
        eyebrow.addClassName("xk-eyebrow");
        NativeDetails paper = new NativeDetails(getTranslation("practice.onPaper"), new Prose(practice.html()));
        paper.addClassName("xk-piece-paper");
        Anchor all = new Anchor(LessonLinks.practice(), getTranslation("practice.toAll"));
        all.addClassName("xk-piece-all");
        getContent().addClassNames("xk-card", "xk-practice");
        getContent().setId(practice.id());
        getContent().add(eyebrow, piece, paper, all);
    }
}
