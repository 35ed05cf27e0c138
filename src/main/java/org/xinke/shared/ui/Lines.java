package org.xinke.shared.ui;

import com.vaadin.flow.component.textfield.TextArea;

/** As {@link Line}, for several lines. */
public class Lines extends TextArea {
    private static final long serialVersionUID = 1L;

    private final int most;

    /** @param most characters, as many as whoever takes the text takes */
    public Lines(int most) {
        this.most = most;
        setMaxLength(most);
    }

    public Lines(String label, int most) {
        this(most);
        setLabel(label);
    }

    @Override
    protected void setModelValue(String text, boolean fromClient) {
        super.setModelValue(fromClient && text.length() > most ? text.substring(0, most) : text, fromClient);
    }
}
