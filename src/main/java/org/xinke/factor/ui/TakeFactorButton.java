package org.xinke.factor.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import org.xinke.factor.FactorReset;
import org.xinke.shared.DomainError;
import org.xinke.shared.Texts;
import org.xinke.shared.ui.Notices;

/** Asks first, for it is the way by which a talker comes in: whoever presses it has made sure who asks. */
public final class TakeFactorButton extends Button {
    private static final long serialVersionUID = 1L;

    /** @param taken what follows */
    public TakeFactorButton(FactorReset reset, String number, String name, Runnable taken) {
        setText(getTranslation("factor.take"));
        addClickListener(click -> ask(reset, number, name, taken));
    }

    private void ask(FactorReset reset, String number, String name, Runnable taken) {
        Dialog dialog = new Dialog();
        dialog.setHeaderTitle(getTranslation("factor.take"));
        dialog.setWidth("min(32rem, 96vw)");
        dialog.add(new Paragraph(getTranslation("factor.takeAsk", name)));
        Button now = new Button(getTranslation("factor.takeNow"), click -> {
            dialog.close();
            take(reset, number, name, taken);
        });
        now.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_ERROR);
        dialog.getFooter().add(new Button(getTranslation("factor.cancel"), click -> dialog.close()), now);
        dialog.open();
    }

    private void take(FactorReset reset, String number, String name, Runnable taken) {
        try {
            reset.take(number);
            Notices.done(getTranslation("factor.taken", name));
            taken.run();
        } catch (DomainError refused) {
            Notices.problem(Texts.get(UI.getCurrent().getLocale(), refused));
        }
    }
}
