package org.xinke.care.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import org.xinke.care.HelpInfo;

/** The numbers to call, the school's own first: one tap calls. */
class HelpLines extends Composite<UnorderedList> {
    HelpLines(HelpInfo help) {
        getContent().addClassName("xk-help-lines");
        CallLine.of(help, getLocale()).forEach(this::add);
    }

    private void add(CallLine line) {
        Anchor call = new Anchor("tel:" + line.tel(), line.shown());
        call.addClassName("xk-help-call");
        call.getElement().setAttribute("aria-label", getTranslation("care.call", line.name(), line.shown()));
        Div words = new Div(text("xk-help-name", line.name()));
        if (!line.purpose().isEmpty()) {
            words.add(text("xk-help-purpose", line.purpose()));
        }
        if (!line.hours().isEmpty()) {
            words.add(text("xk-quiet", line.hours()));
        }
        getContent().add(new ListItem(words, call));
    }

    private static Component text(String style, String text) {
        Span span = new Span(text);
        span.addClassName(style);
        return span;
    }
}
