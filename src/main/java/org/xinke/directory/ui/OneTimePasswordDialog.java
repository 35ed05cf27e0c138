package org.xinke.directory.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.xinke.directory.PersonFile;
import org.xinke.shared.DomainError;
import org.xinke.shared.Texts;
import org.xinke.shared.ui.Line;
import org.xinke.shared.ui.Notices;
import org.xinke.signin.OneTimePasswords;

/** Asks first; then shows the password, once. */
final class OneTimePasswordDialog extends Dialog {
    private static final long serialVersionUID = 1L;

    private final DirectoryWords words;
    private final Div content = new Div();

    OneTimePasswordDialog(DirectoryWords words, OneTimePasswords passwords, PersonFile file, Runnable closed) {
        this.words = words;
        String name = file.facts().name();
        setHeaderTitle(words.say("directory.password"));
        setWidth("min(32rem, 96vw)");
        content.addClassName("xk-form");
        content.add(new Paragraph(words.say("directory.passwordAsk", name)));
        add(content);
        Button make = new Button(words.say("directory.passwordNow"));
        make.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        make.setDisableOnClick(true);
        make.addClickListener(click -> {
            try {
                reveal(name, passwords.reset(file.facts().number()));
                make.setVisible(false);
            } catch (DomainError refused) {
                Notices.problem(Texts.get(UI.getCurrent().getLocale(), refused));
            }
        });
        getFooter().add(new Button(words.say("directory.close"), click -> close()), make);
        addOpenedChangeListener(change -> {
            if (!change.isOpened()) {
                closed.run();
            }
        });
    }

    private void reveal(String name, String password) {
        Line field = new Line(words.say("directory.passwordLabel"), password.length());
        field.setReadOnly(true);
        field.setValue(password);
        content.removeAll();
        content.add(field, new Paragraph(words.say("directory.passwordOnce", name)));
    }
}
