package org.xinke.gradebook.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.xinke.gradebook.GradeLine;

/** How a grade that is not published yet comes about so far. */
class HowDialog extends Dialog {
    private static final long serialVersionUID = 1L;

    HowDialog(GradeWords words, GradeLine line) {
        setHeaderTitle(line.name() + " " + line.number());
        setWidth("min(36rem, 96vw)");
        Div content = new Div(
                new Paragraph(words.total(line)),
                new Paragraph(words.standing(line.standing()) + " · " + words.about(line)),
                new Paragraph(words.say("gradebook.howSoFar")),
                words.how(line.how()));
        content.addClassName("xk-form");
        add(content);
        getFooter().add(new Button(words.say("gradebook.close"), click -> close()));
    }
}
