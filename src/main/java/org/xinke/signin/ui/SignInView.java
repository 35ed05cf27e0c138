package org.xinke.signin.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinServletResponse;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.server.auth.NavigationAccessControl;
import jakarta.inject.Inject;
import java.util.List;
import org.xinke.shared.CurrentUser;
import org.xinke.shared.RuleViolation;
import org.xinke.shared.Texts;
import org.xinke.shared.Unavailable;
import org.xinke.signin.ProofNeeded;
import org.xinke.signin.SchoolSignIn;
import org.xinke.signin.SchoolSignIns;
import org.xinke.signin.SessionCookie;
import org.xinke.signin.SignIn;
import org.xinke.signin.SignInTry;
import org.xinke.signin.SignedIn;

/** The school's own sign-in first where there is one, number and password always; the page first wanted waits. */
@Route(value = "sign-in", autoLayout = false)
@AnonymousAllowed
public class SignInView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {
    private final SignIn signIn;
    private final CurrentUser currentUser;
    private final TextField number = new TextField();
    private final PasswordField password = new PasswordField();
    private final Paragraph refusal = new Paragraph();
    private final SchoolDoor door;
    private String after = "";

    @Inject
    public SignInView(SignIn signIn, CurrentUser currentUser, SchoolSignIns schoolSignIns) {
        this.signIn = signIn;
        this.currentUser = currentUser;
        List<SchoolSignIn> ways = schoolSignIns.on();
        this.door = new SchoolDoor(ways, schoolSignIns.contact(getLocale()));
        getContent().addClassName("xk-sign-in-page");
        getContent().getElement().setAttribute("role", "main");
        getContent().add(card(!ways.isEmpty()));
    }

    private Div card(boolean schoolFirst) {
        Div card =
                new Div(new H1(getTranslation("signin.welcome")), new Paragraph(getTranslation("signin.welcomeText")));
        card.addClassName("xk-sign-in");
        if (schoolFirst) {
            Paragraph or = new Paragraph(getTranslation("signin.orLocalPassword"));
            or.addClassName("xk-or");
            card.add(door, or);
        }
        describeFields(!schoolFirst);
        card.add(number, password, refusal, button(schoolFirst));
        card.add(new Anchor("help", getTranslation("signin.helpWithoutSignIn")));
        return card;
    }

    /** On a phone the focus opens the keyboard, which would hide the school's button. */
    private void describeFields(boolean focus) {
        number.setLabel(getTranslation("signin.number"));
        number.setAutofocus(focus);
        number.getElement().setAttribute("autocomplete", "username");
        password.setLabel(getTranslation("signin.password"));
        password.getElement().setAttribute("autocomplete", "current-password");
        refusal.addClassName("xk-refusal");
        refusal.getElement().setAttribute("role", "alert");
    }

    private Button button(boolean schoolFirst) {
        Button go = new Button(getTranslation("signin.signIn"), e -> submit());
        go.addThemeVariants(ButtonVariant.LUMO_LARGE);
        if (!schoolFirst) {
            go.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        }
        go.addClickShortcut(Key.ENTER);
        return go;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (currentUser.find().isPresent()) {
            event.forwardTo("");
            return;
        }
        after = firstWanted();
        door.show(
                event.getLocation()
                        .getQueryParameters()
                        .getSingleParameter("refusal")
                        .orElse(""),
                after);
    }

    /** As the access control noted it, relative to the application. */
    private static String firstWanted() {
        Object noted = VaadinRequest.getCurrent()
                .getWrappedSession()
                .getAttribute(NavigationAccessControl.SESSION_STORED_REDIRECT);
        return noted == null ? "" : noted.toString();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("signin.signIn");
    }

    private void submit() {
        VaadinServletRequest request = VaadinServletRequest.getCurrent();
        try {
            SignedIn signedIn = signIn.signInNow(SignInTry.here(
                    number.getValue(),
                    password.getValue(),
                    SessionCookie.deviceOf(request),
                    request.getHeader("User-Agent")));
            SessionCookie.give(request, VaadinServletResponse.getCurrent(), signedIn, signIn.deviceLife());
            UI.getCurrent().getPage().setLocation(after.isEmpty() ? "." : after);
        } catch (ProofNeeded asked) {
            refuse(getTranslation(ProofNeeded.CODE));
        } catch (RuleViolation | Unavailable refused) {
            refuse(Texts.get(getLocale(), refused));
        }
    }

    private void refuse(String why) {
        refusal.setText(why);
        password.clear();
        password.focus();
    }
}
