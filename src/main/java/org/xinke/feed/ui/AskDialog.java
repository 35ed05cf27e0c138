package org.xinke.feed.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;

/** Says what will happen before it does. */
class AskDialog extends Dialog {
    private static final long serialVersionUID = 1L;

    AskDialog(String title, String question, Runnable yes) {
        setHeaderTitle(title);
        setWidth("min(32rem, 96vw)");
        add(new Paragraph(question));
        Button now = new Button(title, click -> {
            close();
            yes.run();
        });
        now.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(getTranslation("shared.cancel"), click -> close()), now);
    }
}
