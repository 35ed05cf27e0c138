package org.xinke.notices.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;

/** Says first what it can and what it cannot call back. */
final class WithdrawDialog extends Dialog {
    private static final long serialVersionUID = 1L;

    WithdrawDialog(String title, Runnable withdraw) {
        setHeaderTitle(getTranslation("notices.withdraw"));
        setWidth("min(32rem, 100%)");
        add(new Paragraph(getTranslation("notices.withdrawAsk", title)));
        Button sure = new Button(getTranslation("notices.withdraw"), click -> {
            withdraw.run();
            close();
        });
        sure.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(getTranslation("notices.cancel"), click -> close()), sure);
    }
}
