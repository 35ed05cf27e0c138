package org.xinke.app.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.auth.NavigationAccessControl;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.xinke.factor.ui.SecondFactorView;
import org.xinke.people.FirstAdministrator;
import org.xinke.shared.CurrentUser;
import org.xinke.shared.Identity;
import org.xinke.shared.ui.Language;
import org.xinke.signin.ui.ChangePasswordView;
import org.xinke.signin.ui.SignInLinks;

/** Wires access control, language and error handling into every session. */
public class ServiceStart {
    @Inject
    CurrentUser currentUser;

    @Inject
    FirstAdministrator firstAdministrator;

    void start(@Observes ServiceInitEvent event) {
        NavigationAccessControl access = new NavigationAccessControl();
        event.getSource().setSystemMessagesProvider(info -> SpokenMessages.of(info.getLocale()));
        event.getSource().addSessionInitListener(init -> {
            init.getSession().setErrorHandler(new ErrorNotices());
            init.getSession().setLocale(Language.of(init.getRequest().getCookies()));
        });
        event.getSource().addUIInitListener(init -> {
            UI ui = init.getUI();
            SpokenMessages.reconnect(ui);
            ui.addBeforeEnterListener(enter -> {
                if (enter.getNavigationTarget() != SetupView.class && firstAdministrator.missing()) {
                    enter.forwardTo(SetupView.class);
                }
            });
            ui.addBeforeEnterListener(this::signedInFirst);
            ui.addBeforeEnterListener(access);
            ui.addBeforeEnterListener(enter -> currentUser.find().ifPresent(who -> halfSignedIn(who, enter)));
        });
    }

    /** Who has something to do first is led there, and sees nothing else before. */
    private static void halfSignedIn(Identity who, BeforeEnterEvent enter) {
        Class<? extends Component> first =
                who.mustChangePassword() ? ChangePasswordView.class : who.mustEnrol() ? SecondFactorView.class : null;
        if (first != null && enter.getNavigationTarget() != first) {
            enter.forwardTo(first);
        }
    }

    /** Whose sign-in ends while the page is open; a page that is asked for anew does not come so far: {@link SignedInFirst}. */
    private void signedInFirst(BeforeEnterEvent enter) {
        if (currentUser.find().isEmpty() && !SignedInFirst.isForEverybody(enter.getNavigationTarget())) {
            enter.forwardToUrl(SignInLinks.signIn(enter.getLocation().getPathWithQueryParameters()));
        }
    }
}
