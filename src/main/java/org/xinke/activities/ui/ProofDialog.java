package org.xinke.activities.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.function.LongConsumer;
import org.xinke.activities.Participant;

/** What one participant handed in. */
final class ProofDialog extends Dialog {
    private static final long serialVersionUID = 1L;

    ProofDialog(Participant one, List<Long> pictures, ActivityWords words, LongConsumer withdraw) {
        setHeaderTitle(words.say("activities.proofOf", one.name(), one.number()));
        setWidth("min(36rem, 100%)");
        String wrote = one.wrote();
        Paragraph text = new Paragraph(wrote == null ? words.say("activities.proofNone") : wrote);
        text.addClassName("xk-written");
        add(text, new PictureStrip(pictures, picture -> {
            close();
            withdraw.accept(picture);
        }));
        getFooter().add(new Button(words.say("shared.ok"), e -> close()));
    }
}
