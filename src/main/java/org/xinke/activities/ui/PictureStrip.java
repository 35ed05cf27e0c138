package org.xinke.activities.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.function.LongConsumer;
import org.xinke.shared.ui.AskDialog;

/** Pictures side by side, each with the way to take consent back. */
final class PictureStrip extends Composite<Div> {
    private static final long serialVersionUID = 1L;

    /** @param withdraw says the id of a picture that shall go */
    PictureStrip(List<Long> ids, LongConsumer withdraw) {
        getContent().addClassName("xk-pictures");
        for (int i = 0; i < ids.size(); i++) {
            getContent().add(picture(ids.get(i), i + 1, withdraw));
        }
    }

    private Div picture(long id, int number, LongConsumer withdraw) {
        Image image = new Image(ActivityLinks.picture(id), getTranslation("activities.picture", number));
        Anchor large = new Anchor(ActivityLinks.picture(id), image);
        large.setRouterIgnore(true);
        large.setTarget("_blank");
        Button back = new Button(
                getTranslation("activities.withdraw"), e -> new Withdrawing(() -> withdraw.accept(id)).open());
        back.setAriaLabel(getTranslation("activities.withdrawThis", number));
        return new Div(large, back);
    }

    /** It cannot be undone. */
    private static final class Withdrawing extends AskDialog {
        private static final long serialVersionUID = 1L;

        Withdrawing(Runnable yes) {
            super("activities.withdraw", "activities.withdraw");
            fields(new Paragraph(getTranslation("activities.withdrawText")));
            onSave(() -> true, yes);
        }
    }
}
