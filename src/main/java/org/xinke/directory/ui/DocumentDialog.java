package org.xinke.directory.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.function.Predicate;
import org.xinke.shared.ui.Line;

/** Says who is affected and asks for the document before it is done. */
class DocumentDialog extends Dialog {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 200;

    private final Line document = new Line(LONGEST);
    private final Div form = new Div();

    /** @param deed gets the document; false: stay open */
    DocumentDialog(DirectoryWords words, String title, String lead, String button, Predicate<String> deed) {
        setHeaderTitle(title);
        setWidth("min(32rem, 96vw)");
        document.setLabel(words.say("directory.document"));
        document.setHelperText(words.say("directory.documentHelp"));
        form.addClassName("xk-form");
        form.add(new Paragraph(lead), document);
        add(form);
        Button go = new Button(button, click -> {
            if (deed.test(document.getValue())) {
                close();
            }
        });
        go.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(words.say("directory.cancel"), click -> close()), go);
    }

    /** Above the document. */
    final void ask(com.vaadin.flow.component.Component... fields) {
        for (com.vaadin.flow.component.Component field : fields) {
            form.addComponentAtIndex(form.getComponentCount() - 1, field);
        }
    }
}
