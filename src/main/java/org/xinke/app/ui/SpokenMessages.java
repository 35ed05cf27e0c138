package org.xinke.app.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.SystemMessages;
import java.util.Locale;
import org.xinke.shared.Texts;

/** What Vaadin itself says when the connection or the session is gone, in the reader's language. */
final class SpokenMessages {
    private SpokenMessages() {}

    static SystemMessages of(Locale locale) {
        CustomizedSystemMessages messages = new CustomizedSystemMessages();
        messages.setSessionExpiredNotificationEnabled(false);
        messages.setInternalErrorCaption(Texts.get(locale, "app.failure"));
        messages.setInternalErrorMessage(Texts.get(locale, "app.failureText"));
        messages.setCookiesDisabledCaption(Texts.get(locale, "app.cookies"));
        messages.setCookiesDisabledMessage(Texts.get(locale, "app.cookiesText"));
        return messages;
    }

    static void reconnect(UI ui) {
        Locale locale = ui.getLocale();
        ui.getReconnectDialogConfiguration().setDialogText(Texts.get(locale, "app.reconnecting"));
        ui.getReconnectDialogConfiguration().setDialogTextGaveUp(Texts.get(locale, "app.reconnectGaveUp"));
        ui.getReconnectDialogConfiguration().setReconnectAttempts(1000);
    }
}
