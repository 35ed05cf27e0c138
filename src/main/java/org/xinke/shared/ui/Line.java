package org.xinke.shared.ui;

import com.vaadin.flow.component.textfield.TextField;

/** A line of text that says how long it may be; a client that sends more is not heard out. Bare fields are kept away by {@code StructureTest}. */
public class Line extends TextField {
    private static final long serialVersionUID = 1L;

    private final int most;

    /** @param most characters, as many as whoever takes the text takes */
    public Line(int most) {
        this.most = most;
        setMaxLength(most);
    }

    public Line(String label, int most) {
        this(most);
        setLabel(label);
    }

    @Override
    protected void setModelValue(String text, boolean fromClient) {
        super.setModelValue(fromClient && text.length() > most ? text.substring(0, most) : text, fromClient);
    }
}
