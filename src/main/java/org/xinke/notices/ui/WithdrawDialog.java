package org.xinke.notices.ui;

import com.vaadin.flow.component.html.Paragraph;
import org.xinke.shared.ui.AskDialog;

/** Says first what it can and what it cannot call back. */
final class WithdrawDialog extends AskDialog {
    private static final long serialVersionUID = 1L;

    WithdrawDialog(String title, Runnable withdraw) {
        super("notices.withdraw", "notices.withdraw");
        fields(new Paragraph(getTranslation("notices.withdrawAsk", title)));
        onSave(() -> true, withdraw);
    }
}
