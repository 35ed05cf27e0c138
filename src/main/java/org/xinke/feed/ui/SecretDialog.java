package org.xinke.feed.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import org.xinke.shared.ui.Line;

/** Shows a secret once, ready to be copied. */
class SecretDialog extends Dialog {
    private static final long serialVersionUID = 1L;

    SecretDialog(String title, String secret) {
        setHeaderTitle(title);
        setWidth("min(38rem, 96vw)");
        setCloseOnOutsideClick(false);
        setCloseOnEsc(false);
        Line field = new Line(title, secret.length());
        field.setValue(secret);
        field.setReadOnly(true);
        field.setAutoselect(true);
        field.setWidthFull();
        add(new Paragraph(getTranslation("feed.once")), field);
        getFooter().add(new Button(getTranslation("feed.copied"), click -> close()));
    }
}
