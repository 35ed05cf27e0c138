package org.xinke.guides.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import java.util.function.Function;
import org.xinke.content.GuideContent;

/** What can be done with a guide: its sheets to print, its slides to project. */
final class GuideWays {
    private GuideWays() {}

    static Div of(GuideContent guide, Function<String, String> words) {
        Div ways = new Div();
        ways.addClassName("xk-guide-ways");
        if (!guide.sheets().isEmpty()) {
            ways.add(new Anchor(GuideLinks.sheets(guide.id()), words.apply("guides.sheets")));
        }
        if (!guide.slides().isEmpty()) {
            ways.add(new Anchor(GuideLinks.slides(guide.id()), words.apply("guides.slides")));
        }
        return ways;
    }
}
