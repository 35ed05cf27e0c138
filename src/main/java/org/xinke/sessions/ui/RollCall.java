package org.xinke.sessions.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import org.xinke.shared.Texts;
import org.xinke.shared.ui.ElementJson;

/** 点名 as an element of its own: it talks to REST and keeps on the device what the server does not have yet. */
@Tag("xk-roll-call")
@JsModule("./sessions/xk-roll-call.ts")
final class RollCall extends Component {
    private static final long serialVersionUID = 1L;

    /** @param owner whose marks may wait in this browser: two people may sit at one computer in turn */
    RollCall(long session, long owner) {
        getElement().setProperty("session", session);
        getElement().setProperty("owner", String.valueOf(owner));
        getElement().setPropertyJson("words", ElementJson.of(Texts.startingWith(getLocale(), "sessions.roll.")));
    }
}
