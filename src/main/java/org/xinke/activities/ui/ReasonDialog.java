package org.xinke.activities.ui;

import com.vaadin.flow.component.html.Paragraph;
import java.util.function.Consumer;
import org.xinke.shared.ui.AskDialog;
import org.xinke.shared.ui.Line;

/** Something that others read the reason of. */
final class ReasonDialog extends AskDialog {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 200;

    ReasonDialog(String title, String text, Consumer<String> job) {
        super(title, title);
        Line reason = new Line(getTranslation("activities.reason"), LONGEST);
        fields(new Paragraph(getTranslation(text)), reason);
        onSave(() -> !reason.getValue().isBlank(), () -> job.accept(reason.getValue()));
    }
}
