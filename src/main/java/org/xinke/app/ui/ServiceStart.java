package org.xinke.app.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.auth.NavigationAccessControl;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.servlet.http.Cookie;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import org.xinke.shared.CurrentUser;
import org.xinke.shared.Identity;
import org.xinke.shared.Texts;
import org.xinke.signin.ui.ChangePasswordView;
import org.xinke.signin.ui.SignInView;

/** Wires access control, language and error handling into every session. */
public class ServiceStart {
    /** Cookie that keeps the chosen language. */
    static final String LANGUAGE = "lang";

    @Inject
    CurrentUser currentUser;

    void start(@Observes ServiceInitEvent event) {
        NavigationAccessControl access = new NavigationAccessControl();
        access.setLoginView(SignInView.class);
        event.getSource().setSystemMessagesProvider(info -> SpokenMessages.of(info.getLocale()));
        event.getSource().addSessionInitListener(init -> {
            init.getSession().setErrorHandler(new ErrorNotices());
            init.getSession().setLocale(chosen(init.getRequest()));
        });
        event.getSource().addUIInitListener(init -> {
            UI ui = init.getUI();
            SpokenMessages.reconnect(ui);
            ui.addBeforeEnterListener(access);
            ui.addBeforeEnterListener(enter -> {
                boolean first =
                        currentUser.find().filter(Identity::mustChangePassword).isPresent();
                if (first && enter.getNavigationTarget() != ChangePasswordView.class) {
                    enter.forwardTo(ChangePasswordView.class);
                }
            });
        });
    }

    /** Chinese, whatever the browser says, until the reader chooses otherwise. */
    private static Locale chosen(VaadinRequest request) {
        Cookie[] cookies = request.getCookies();
        return Stream.ofNullable(cookies)
                        .flatMap(Arrays::stream)
                        .anyMatch(cookie -> LANGUAGE.equals(cookie.getName()) && "en".equals(cookie.getValue()))
                ? Locale.ENGLISH
                : Texts.CHINESE;
    }
}
