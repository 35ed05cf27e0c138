package org.xinke.app.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.Map;
import org.xinke.shared.ui.ElementJson;

/** Says below the header that nobody answers just now; in place of Vaadin's own bar, which would cover the way to help. */
@Tag("xk-away")
@JsModule("./shared/xk-away.ts")
class AwayLine extends Component {
    AwayLine() {
        getElement().setPropertyJson("words", ElementJson.of(Map.of("away", getTranslation("app.away"))));
    }
}
