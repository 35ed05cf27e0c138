package org.xinke.shared.ui;

import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;

/** Short words at the edge of the screen: what happened, or what to do next. */
public final class Notices {
    private static final int MILLIS = 5000;

    private Notices() {}

    /** Says what happened, for example "已保存 12 道题". */
    public static void done(String text) {
        Notification.show(text, MILLIS, Notification.Position.BOTTOM_CENTER);
    }

    /** Says what is wrong and what to do; assertive for screen readers, not red. */
    public static void problem(String text) {
        Notification notice = Notification.show(text, 2 * MILLIS, Notification.Position.TOP_CENTER);
        notice.addThemeVariants(NotificationVariant.LUMO_WARNING);
        notice.setAssertive(true);
    }
}
