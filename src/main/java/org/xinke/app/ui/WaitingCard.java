package org.xinke.app.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.xinke.shared.ui.Waiting;

/** What waits for whoever is signed in, each line with the way to it; says so when nothing does. */
class WaitingCard extends Composite<Section> {
    private static final long serialVersionUID = 1L;

    WaitingCard(List<Waiting.Line> lines) {
        getContent().addClassNames("xk-card", "xk-waiting");
        getContent().add(new H2(getTranslation("app.home.waiting")));
        if (lines.isEmpty()) {
            Paragraph nothing = new Paragraph(getTranslation("app.home.nothingWaits"));
            nothing.addClassName("xk-quiet");
            getContent().add(nothing);
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("xk-links");
        lines.forEach(line -> list.add(new ListItem(new Anchor(
                line.href(), getTranslation(line.key(), line.arguments().toArray())))));
        getContent().add(list);
    }
}
