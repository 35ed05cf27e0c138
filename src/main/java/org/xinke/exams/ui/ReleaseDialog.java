package org.xinke.exams.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;

/** Says who will see what, before it cannot be taken back. */
final class ReleaseDialog extends Dialog {
    ReleaseDialog(int students, Runnable release) {
        setHeaderTitle(getTranslation("exams.releaseNow"));
        setMaxWidth("28rem");
        add(new Paragraph(getTranslation("exams.releaseText", students)));
        Button yes = new Button(getTranslation("exams.releaseIt"), e -> {
            close();
            release.run();
        });
        yes.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(getTranslation("shared.cancel"), e -> close()), yes);
    }
}
