package org.xinke.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Arrays;
import java.util.function.BooleanSupplier;
import org.xinke.shared.DomainError;
import org.xinke.shared.Texts;

/** A few fields, a refusal that stays until it is mended, and one button that does it. */
public abstract class AskDialog extends Dialog {
    private static final long serialVersionUID = 1L;

    private final Paragraph refusal = new Paragraph();
    private final String button;

    /** @param title key of its text; so is {@code button} */
    protected AskDialog(String title, String button) {
        this.button = button;
        setHeaderTitle(getTranslation(title));
        setWidth("min(32rem, 100%)");
        refusal.addClassName("xk-refusal");
    }

    protected final void fields(Component... fields) {
        Arrays.stream(fields)
                .filter(HasSize.class::isInstance)
                .map(HasSize.class::cast)
                .forEach(HasSize::setWidthFull);
        add(fields);
        add(refusal);
    }

    protected final void onSave(BooleanSupplier filled, Runnable job) {
        Button save = new Button(getTranslation(button), e -> submit(filled, job));
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(getTranslation("shared.cancel"), e -> close()), save);
    }

    private void submit(BooleanSupplier filled, Runnable job) {
        if (!filled.getAsBoolean()) {
            refusal.setText(getTranslation("shared.choose"));
            return;
        }
        try {
            job.run();
            close();
        } catch (DomainError refused) {
            refusal.setText(Texts.get(getLocale(), refused));
        }
    }
}
