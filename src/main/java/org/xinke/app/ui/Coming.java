package org.xinke.app.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;

/** What is coming: exams, activities, deadlines. Says so when nothing is. */
class Coming extends Composite<Section> {
    private final Paragraph nothing = new Paragraph(getTranslation("app.home.nothingComing"));
    private final Div lines = new Div();

    Coming() {
        nothing.addClassName("xk-quiet");
        getContent().addClassNames("xk-card", "xk-coming");
        getContent().add(new H2(getTranslation("app.home.coming")), nothing, lines);
    }

    /** @param ahead what a feature has ahead; invisible when it has nothing */
    void add(Component ahead) {
        nothing.setVisible(nothing.isVisible() && !ahead.isVisible());
        lines.add(ahead);
    }
}
