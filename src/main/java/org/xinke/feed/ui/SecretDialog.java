package org.xinke.feed.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;

/** Shows a secret once, ready to be copied. */
class SecretDialog extends Dialog {
    private static final long serialVersionUID = 1L;

    SecretDialog(String title, String secret) {
        setHeaderTitle(title);
        setWidth("min(38rem, 96vw)");
        setCloseOnOutsideClick(false);
        TextField field = new TextField(title);
        field.setValue(secret);
        field.setReadOnly(true);
        field.setAutoselect(true);
        field.setWidthFull();
        add(new Paragraph(getTranslation("feed.once")), field);
        getFooter().add(new Button(getTranslation("feed.copied"), click -> close()));
    }
}
