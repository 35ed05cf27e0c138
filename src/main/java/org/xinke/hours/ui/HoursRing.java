package org.xinke.hours.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Svg;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Locale;
import org.xinke.hours.HoursKind;
import org.xinke.hours.HoursSummary;

/** The hours of the course as a ring: each kind has its share of the circle, filled as far as it has come. */
public class HoursRing extends Composite<Div> {
    private static final int RADIUS = 50;
    /** Degrees between two kinds, so that the parts can be told apart without colour. */
    private static final double GAP = 18;

    public HoursRing(HoursSummary summary) {
        getContent().addClassName("xk-hours-ring");
        Div middle = new Div(
                figure(
                        "xk-hours-counted",
                        summary.counted().stripTrailingZeros().toPlainString()),
                figure("xk-hours-required", getTranslation("hours.of", summary.required())));
        middle.addClassName("xk-hours-middle");
        Div ring = new Div(new Svg(svg(summary)), middle);
        ring.addClassName("xk-hours-circle");
        UnorderedList legend = new UnorderedList();
        summary.parts().forEach(part -> legend.add(legend(part)));
        getContent().add(ring, legend);
    }

    private ListItem legend(HoursSummary.Part part) {
        Span dot = new Span();
        dot.addClassNames("xk-hours-dot", style(part.kind()));
        Span name = new Span(getTranslation("hours.kind." + part.kind()));
        Span numbers = new Span(getTranslation("hours.part", part.counted(), part.required()));
        numbers.addClassName("xk-hours-numbers");
        return new ListItem(dot, name, numbers);
    }

    private static Span figure(String style, String text) {
        Span span = new Span(text);
        span.addClassName(style);
        return span;
    }

    private static String svg(HoursSummary summary) {
        StringBuilder svg = new StringBuilder("<svg viewBox='0 0 120 120' aria-hidden='true'>");
        double total = summary.required().doubleValue();
        double from = GAP / 2;
        for (HoursSummary.Part part : summary.parts()) {
            double share = total == 0 ? 360.0 / 3 : 360 * part.required().doubleValue() / total;
            double length = Math.max(0, share - GAP);
            double done = part.required().signum() == 0
                    ? 0
                    : part.counted().doubleValue() / part.required().doubleValue();
            svg.append(arc("xk-hours-track", from, length));
            if (done > 0) {
                svg.append(arc(style(part.kind()), from, Math.max(length * done, 0.5)));
            }
            from += share;
        }
        return svg.append("</svg>").toString();
    }

    /** Degrees, clockwise from the top. */
    private static String arc(String style, double from, double length) {
        double start = Math.toRadians(from - 90);
        double end = Math.toRadians(from + length - 90);
        return String.format(
                Locale.ROOT,
                "<path class='xk-hours-arc %s' d='M%.2f %.2fA%d %d 0 %d 1 %.2f %.2f'/>",
                style,
                60 + RADIUS * Math.cos(start),
                60 + RADIUS * Math.sin(start),
                RADIUS,
                RADIUS,
                length > 180 ? 1 : 0,
                60 + RADIUS * Math.cos(end),
                60 + RADIUS * Math.sin(end));
    }

    private static String style(HoursKind kind) {
        return "xk-hours-" + kind.name().toLowerCase(Locale.ROOT);
    }
}
