package org.xinke.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;

/** Running text; the element makes pictures open large and wide tables scroll within themselves. */
@Tag("xk-prose")
@JsModule("./shared/xk-prose.ts")
public class Prose extends Component {
    /** @param html clean, as the loader of the course stores it */
    public Prose(String html) {
        getElement().setAttribute("class", "xk-prose");
        getElement().setProperty("zoom", getTranslation("lessons.zoom"));
        getElement().setProperty("close", getTranslation("lessons.close"));
        getElement().setProperty("away", getTranslation("lessons.pictureAway"));
        getElement().setProperty("innerHTML", html);
    }
}
