package org.xinke.factor.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.xinke.factor.Enrolment;
import org.xinke.factor.OwnFactor;
import org.xinke.factor.OwnFactors;
import org.xinke.shared.CurrentUser;
import org.xinke.shared.Identity;
import org.xinke.shared.RuleViolation;
import org.xinke.shared.Texts;
import org.xinke.shared.ui.Line;
import org.xinke.shared.ui.Notices;
import org.xinke.shared.ui.Times;

/** One's own second factor: turned on with a phone, changed only by who shows a code of it. */
@Route(SecondFactorView.PATH)
@PermitAll
public class SecondFactorView extends Composite<Div> implements HasDynamicTitle {
    private static final int LONGEST_CODE = 64;

    public static final String PATH = "second-factor";

    private final OwnFactors factors;
    private final Clock clock;
    private final boolean must;

    @Inject
    public SecondFactorView(OwnFactors factors, CurrentUser currentUser, Clock clock) {
        this.factors = factors;
        this.clock = clock;
        this.must = currentUser.find().filter(Identity::mustEnrol).isPresent();
        getContent().addClassNames("xk-page", "xk-form");
        Optional<OwnFactor> own = factors.find();
        if (own.isPresent()) {
            state(own.get());
        } else {
            enrol(null);
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("factor.title");
    }

    private void begin(String lead) {
        getContent().removeAll();
        getContent().add(new H1(getPageTitle()), new Paragraph(lead));
    }

    private void state(OwnFactor own) {
        String since = Times.moment(own.since(), clock.getZone(), getLocale());
        begin(getTranslation("factor.on", since, own.recoveryCodes()));
        Line present = field("factor.present");
        present.setHelperText(getTranslation("factor.presentHelp"));
        Div tools = new Div(
                new Button(getTranslation("factor.change"), click -> enrol(present)),
                new Button(
                        getTranslation("factor.renew"),
                        click -> trying(() -> factors.renewCodes(present.getValue()), present, present)));
        tools.addClassName("xk-tools");
        getContent().add(present, tools);
    }

    /** @param before where a code of the factor that is there was typed; null: there is none */
    private void enrol(@Nullable Line before) {
        Enrolment enrolment = factors.begin();
        begin(getTranslation(must ? "factor.must" : "factor.lead"));
        Pre secret = new Pre(enrolment.secret().replaceAll("(.{4})(?!$)", "$1 "));
        secret.getElement().setAttribute("tabindex", "0");
        secret.getStyle().set("white-space", "pre-wrap");
        Line code = field("factor.confirm");
        Line present = field("factor.present");
        present.setVisible(before != null);
        present.setValue(before == null ? "" : before.getValue());
        Button turnOn = new Button(
                getTranslation("factor.turnOn"),
                click -> trying(() -> factors.confirm(enrolment, code.getValue(), present.getValue()), code, present));
        turnOn.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getContent()
                .add(
                        new Paragraph(getTranslation("factor.scan")),
                        QrPicture.of(enrolment.uri(), getTranslation("factor.picture")),
                        new H2(getTranslation("factor.secret")),
                        secret,
                        code,
                        present,
                        turnOn);
    }

    private void trying(Supplier<List<String>> deed, Line code, Line present) {
        code.setInvalid(false);
        present.setInvalid(false);
        try {
            show(deed.get());
        } catch (RuleViolation refused) {
            Line wrong = refused.code().equals("factor.error.code") ? code : present;
            wrong.setErrorMessage(Texts.get(getLocale(), refused));
            wrong.setInvalid(true);
        }
    }

    private void show(List<String> codes) {
        begin(getTranslation("factor.codesLead"));
        Pre list = new Pre(String.join("\n", codes));
        list.getElement().setAttribute("tabindex", "0");
        Button saved = new Button(
                getTranslation("factor.saved"),
                click -> UI.getCurrent().getPage().setLocation("."));
        saved.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getContent().add(new H2(getTranslation("factor.codes")), list, saved);
        Notices.done(getTranslation("factor.done"));
    }

    private Line field(String key) {
        Line field = new Line(getTranslation(key), LONGEST_CODE);
        field.getElement().setAttribute("autocomplete", "one-time-code");
        return field;
    }
}
