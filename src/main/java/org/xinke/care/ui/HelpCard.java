package org.xinke.care.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import org.xinke.care.HelpInfo;

/**
 * The way to help at the end of a page, one tap away. It stands in the page, so it opens without the network, and it
 * leaves a copy in the browser: when the header's link to help cannot be loaded, the copy is shown instead.
 */
public class HelpCard extends Composite<Div> {
    public HelpCard(HelpInfo help) {
        Div body = new Div(new Paragraph(getTranslation("care.card.text")), new HelpLines(help));
        body.add(new Anchor("help", getTranslation("care.card.more")));
        NativeDetails details = new NativeDetails(getTranslation("care.card.title"), body);
        details.addClassName("xk-help-card");
        getContent().add(details, new Copy(getTranslation("care.title"), getTranslation("care.close")));
    }

    /** Keeps what stands beside it. */
    @Tag("xk-help-copy")
    @JsModule("./care/xk-help-copy.ts")
    private static final class Copy extends Component {
        Copy(String title, String close) {
            getElement().setProperty("heading", title);
            getElement().setProperty("close", close);
        }
    }
}
