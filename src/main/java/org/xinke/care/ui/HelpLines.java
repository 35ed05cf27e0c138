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
        help.center().ifPresent(this::addCenter);
        help.lines().forEach(line -> add(line.number(), line.name(), line.purpose(), line.hours()));
    }

    private void addCenter(HelpInfo.Center center) {
        add(center.telephone(), center.name(), center.place(), center.hours());
        add(center.nightDuty(), getTranslation("care.nightDuty"), "", "");
    }

    private void add(String telephone, String name, String purpose, String hours) {
        Anchor call = new Anchor("tel:" + telephone.replaceAll("[^0-9+]", ""), number(telephone));
        call.addClassName("xk-help-call");
        call.getElement().setAttribute("aria-label", getTranslation("care.call", name, number(telephone)));
        Div words = new Div(text("xk-help-name", name));
        if (!purpose.isEmpty()) {
            words.add(text("xk-help-purpose", purpose));
        }
        if (!hours.isEmpty()) {
            words.add(text("xk-quiet", hours));
        }
        getContent().add(new ListItem(words, call));
    }

    /** A remark behind the number does not belong on the button. */
    private static String number(String telephone) {
        String number = telephone.replaceFirst("(?<=[0-9])[^0-9+ -].*", "");
        return number.isBlank() ? telephone : number;
    }

    private static Component text(String style, String text) {
        Span span = new Span(text);
        span.addClassName(style);
        return span;
    }
}
