package org.xinke.hours.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import org.xinke.hours.HoursKind;
import org.xinke.hours.ProofCheck;
import org.xinke.hours.ProofCheck.Proof;
import org.xinke.hours.ProofCheck.State;
import org.xinke.hours.ProofChecks;
import org.xinke.shared.ui.Line;

/** Whoever holds a proof of hours asks here whether it is true; nobody has to sign in. */
@Route(HoursLinks.VERIFY + "/:code?")
@AnonymousAllowed
public class VerifyView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {
    private static final int LONGEST = 60;

    private final ProofChecks checks;
    private final HoursWords words;
    private final Div answer = new Div();

    @Inject
    public VerifyView(ProofChecks checks, Clock clock) {
        this.checks = checks;
        this.words = new HoursWords(getLocale(), clock.getZone());
        getContent().addClassNames("xk-page", "xk-verify");
        answer.getElement().setAttribute("aria-live", "polite");
        getContent().add(new H1(words.say("hours.verify.title")), answer, form());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        answer.removeAll();
        event.getRouteParameters().get("code").ifPresent(this::show);
    }

    @Override
    public String getPageTitle() {
        return words.say("hours.verify.title");
    }

    private Div form() {
        Line code = new Line(words.say("hours.verify.code"), LONGEST);
        code.setHelperText(words.say("hours.verify.codeHelp"));
        Button ask = new Button(words.say("hours.verify.ask"), click -> ask(code.getValue()));
        ask.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        ask.addClickShortcut(Key.ENTER);
        Div form = new Div(code, ask);
        form.addClassName("xk-form");
        return form;
    }

    private void ask(String typed) {
        String code = typed.replaceAll("[^A-Za-z0-9-]", "");
        if (!code.isEmpty()) {
            UI.getCurrent().navigate(HoursLinks.verify(code));
        }
    }

    void show(String code) {
        ProofCheck check = checks.check(code);
        Div card = new Div(new H2(words.say("hours.verify." + check.state())));
        card.addClassNames("xk-card", check.state() == State.VALID ? "xk-verify-good" : "xk-verify-not");
        card.add(new Paragraph(words.say("hours.verify." + check.state() + ".text")));
        if (check.proof() != null) {
            card.add(facts(check.proof()));
        }
        answer.add(card);
    }

    private DescriptionList facts(Proof proof) {
        DescriptionList facts = new DescriptionList();
        facts.addClassName("xk-verify-facts");
        fact(facts, "hours.verify.name", proof.masked());
        fact(facts, "hours.verify.course", proof.course());
        fact(facts, "hours.verify.at", words.moment(proof.issuedAt()));
        fact(
                facts,
                "hours.verify.hours",
                words.say("hours.part", HoursWords.plain(proof.counted()), HoursWords.plain(proof.required())));
        kind(facts, HoursKind.ONLINE, proof.online());
        kind(facts, HoursKind.CLASS, proof.classroom());
        kind(facts, HoursKind.PRACTICE, proof.practice());
        return facts;
    }

    private void kind(DescriptionList facts, HoursKind kind, BigDecimal hours) {
        facts.add(new DescriptionList.Term(words.kind(kind)), new DescriptionList.Description(HoursWords.plain(hours)));
    }

    private void fact(DescriptionList facts, String label, String text) {
        facts.add(new DescriptionList.Term(words.say(label)), new DescriptionList.Description(text));
    }
}
