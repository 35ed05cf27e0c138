package org.xinke.shared.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

/** Says why a list is empty, and what to do. */
public class EmptyNote extends Composite<Div> {
    private static final long serialVersionUID = 1L;

    public EmptyNote(String what, String hint) {
        Paragraph quiet = new Paragraph(hint);
        quiet.addClassName("xk-quiet");
        getContent().addClassNames("xk-card", "xk-empty");
        getContent().add(new Paragraph(what), quiet);
    }
}
