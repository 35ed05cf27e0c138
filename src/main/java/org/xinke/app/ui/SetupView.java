package org.xinke.app.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.inject.Inject;
import org.xinke.app.FirstDay;
import org.xinke.people.FirstAdministrator;
import org.xinke.shared.DomainError;
import org.xinke.shared.NotFound;
import org.xinke.shared.Texts;
import org.xinke.shared.ui.Line;

/** The first page of a new installation: whoever has the link from the log becomes its administrator. */
@Route(value = "setup", autoLayout = false)
@AnonymousAllowed
public class SetupView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {
    private static final int LONGEST_NUMBER = 64;

    private static final int LONGEST_NAME = 100;

    private final FirstDay firstDay;
    private final FirstAdministrator firstAdministrator;
    private final Div card = new Div();
    private final Line number = new Line(getTranslation("app.setup.number"), LONGEST_NUMBER);
    private final Line name = new Line(getTranslation("app.setup.name"), LONGEST_NAME);
    private final Paragraph refusal = new Paragraph();
    private String token = "";

    @Inject
    public SetupView(FirstDay firstDay, FirstAdministrator firstAdministrator) {
        this.firstDay = firstDay;
        this.firstAdministrator = firstAdministrator;
        card.addClassName("xk-sign-in");
        refusal.addClassName("xk-refusal");
        refusal.getElement().setAttribute("role", "alert");
        getContent().addClassName("xk-sign-in-page");
        getContent().getElement().setAttribute("role", "main");
        getContent().add(card);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (!firstAdministrator.missing()) {
            event.forwardTo("");
            return;
        }
        token = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("token")
                .orElse("");
        card.removeAll();
        card.add(new H1(getPageTitle()));
        if (token.isEmpty()) {
            card.add(new Paragraph(getTranslation("app.setup.notYet")));
            return;
        }
        Button go = new Button(getTranslation("app.setup.go"), click -> begin());
        go.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_LARGE);
        card.add(new Paragraph(getTranslation("app.setup.text")), number, name, refusal, go);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("app.setup.title");
    }

    private void begin() {
        try {
            String password = firstDay.begin(token, number.getValue(), name.getValue());
            card.removeAll();
            card.add(
                    new H1(getTranslation("app.setup.done")),
                    new Paragraph(getTranslation("app.setup.password")),
                    new Code(password),
                    new Anchor("sign-in", getTranslation("app.setup.signIn")));
        } catch (DomainError refused) {
            refusal.setText(
                    refused instanceof NotFound
                            ? getTranslation("app.setup.error.link")
                            : Texts.get(getLocale(), refused));
        }
    }
}
