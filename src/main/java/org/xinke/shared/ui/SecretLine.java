package org.xinke.shared.ui;

import com.vaadin.flow.component.textfield.PasswordField;

/** As {@link Line}, for what is not shown. */
public class SecretLine extends PasswordField {
    private static final long serialVersionUID = 1L;

    private final int most;

    /** @param most characters, as many as whoever takes the text takes */
    public SecretLine(int most) {
        this.most = most;
        setMaxLength(most);
    }

    @Override
    protected void setModelValue(String text, boolean fromClient) {
        super.setModelValue(fromClient && text.length() > most ? text.substring(0, most) : text, fromClient);
    }
}
