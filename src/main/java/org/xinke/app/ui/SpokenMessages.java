package org.xinke.app.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.SystemMessages;
import java.util.List;
import java.util.Locale;
import org.xinke.shared.Texts;

/** What Vaadin itself says when the connection or the session is gone, in the reader's language. */
final class SpokenMessages {
    private static final String LOST = "app.lost";

    private SpokenMessages() {}

    /** By these words {@code typed.js} knows the message among others. */
    static List<String> lost() {
        return Texts.LOCALES.stream().map(locale -> Texts.get(locale, LOST)).toList();
    }

    static SystemMessages of(Locale locale) {
        CustomizedSystemMessages messages = new CustomizedSystemMessages();
        messages.setSessionExpiredNotificationEnabled(true);
        messages.setSessionExpiredCaption(Texts.get(locale, LOST));
        messages.setSessionExpiredMessage(Texts.get(locale, "app.lostText"));
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
