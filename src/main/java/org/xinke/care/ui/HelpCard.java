package org.xinke.care.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import org.xinke.care.HelpInfo;

/** The way to help at the end of a page, one tap away. It stands in the page, so it opens without the network. */
public class HelpCard extends Composite<Div> {
    public HelpCard(HelpInfo help) {
        Div body = new Div(new Paragraph(getTranslation("care.card.text")), new HelpLines(help));
        body.add(new Anchor("help", getTranslation("care.card.more")));
        NativeDetails details = new NativeDetails(getTranslation("care.card.title"), body);
        details.addClassName("xk-help-card");
        getContent().add(details);
    }
}
