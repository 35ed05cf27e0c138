package org.xinke.signin.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.xinke.shared.CurrentUser;
import org.xinke.shared.Identity;
import org.xinke.shared.RuleViolation;
import org.xinke.shared.Texts;
import org.xinke.shared.ui.ElementJson;
import org.xinke.shared.ui.Notices;
import org.xinke.shared.ui.SecretLine;
import org.xinke.signin.SignIn;
import org.xinke.signin.password.Passwords;

/** The person's own password: asked for at the first sign-in, open at any time. */
@Route("password")
@PermitAll
public class ChangePasswordView extends Composite<Div> implements HasDynamicTitle {
    private final SignIn signIn;
    private final SecretLine current = new SecretLine(Passwords.LONGEST);
    private final SecretLine next = new SecretLine(Passwords.LONGEST);
    private final SecretLine again = new SecretLine(Passwords.LONGEST);

    @Inject
    public ChangePasswordView(SignIn signIn, CurrentUser currentUser) {
        this.signIn = signIn;
        current.setLabel(getTranslation("signin.currentPassword"));
        next.setLabel(getTranslation("signin.newPassword"));
        next.setHelperText(getTranslation("signin.passwordRule"));
        again.setLabel(getTranslation("signin.newPasswordAgain"));
        for (SecretLine field : List.of(current, next, again)) {
            field.getElement()
                    .setPropertyJson("i18n", ElementJson.of(Map.of("reveal", getTranslation("signin.reveal"))));
        }
        current.getElement().setAttribute("autocomplete", "current-password");
        next.getElement().setAttribute("autocomplete", "new-password");
        again.getElement().setAttribute("autocomplete", "new-password");
        Button save = new Button(getTranslation("signin.setPassword"), e -> submit());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        boolean first = currentUser.find().filter(Identity::mustChangePassword).isPresent();
        getContent().addClassNames("xk-page", "xk-form");
        getContent()
                .add(
                        new H1(getTranslation("signin.changePassword")),
                        new Paragraph(getTranslation(first ? "signin.firstPassword" : "signin.anyTimePassword")),
                        current,
                        next,
                        again,
                        save);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("signin.changePassword");
    }

    private void submit() {
        again.setInvalid(!again.getValue().equals(next.getValue()));
        again.setErrorMessage(getTranslation("signin.error.passwordsDiffer"));
        if (again.isInvalid()) {
            return;
        }
        try {
            signIn.changePassword(current.getValue(), next.getValue());
            Notices.done(getTranslation("signin.passwordSet"));
            UI.getCurrent().getPage().setLocation(".");
        } catch (RuleViolation refused) {
            boolean wrong = refused.code().equals("signin.error.currentPasswordWrong");
            SecretLine field = wrong ? current : next;
            field.setErrorMessage(Texts.get(getLocale(), refused));
            field.setInvalid(true);
        }
    }
}
