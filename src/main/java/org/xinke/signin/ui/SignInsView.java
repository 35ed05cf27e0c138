package org.xinke.signin.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.xinke.shared.ui.Notices;
import org.xinke.shared.ui.Times;
import org.xinke.signin.OwnSignIn;
import org.xinke.signin.OwnSignIns;

/** Where I am signed in: a strange device is seen and put out here. */
@Route("sign-ins")
@PermitAll
public class SignInsView extends Composite<Div> implements HasDynamicTitle {
    private final OwnSignIns signIns;
    private final Clock clock;

    @Inject
    public SignInsView(OwnSignIns signIns, Clock clock) {
        this.signIns = signIns;
        this.clock = clock;
        getContent().addClassName("xk-page");
        show();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("signin.signIns");
    }

    private void show() {
        List<OwnSignIn> all = signIns.list();
        getContent().removeAll();
        getContent()
                .add(
                        new H1(getTranslation("signin.signIns")),
                        new Paragraph(getTranslation(
                                all.size() > 1 ? "signin.signInsSeveral" : "signin.signInsOne", all.size())));
        if (all.size() > 1) {
            Div tools = new Div(new Button(getTranslation("signin.endOthers"), click -> endOthers()));
            tools.addClassName("xk-tools");
            getContent().add(tools);
        }
        Div cards = new Div();
        cards.addClassName("xk-cards");
        all.forEach(one -> cards.add(card(one)));
        getContent().add(cards);
    }

    private Div card(OwnSignIn one) {
        String device = DeviceWords.of(one.agent(), getLocale());
        Div card = new Div(
                new H2(device),
                new Paragraph(getTranslation("signin.seen", moment(one.seen()))),
                quiet(getTranslation("signin.since", moment(one.since()), getTranslation("signin.way." + one.way()))),
                quiet(getTranslation("signin.from", one.origin() == null ? "–" : one.origin())));
        card.addClassName("xk-card");
        if (one.current()) {
            Span here = new Span(getTranslation("signin.thisOne"));
            here.addClassName("xk-state");
            card.add(here);
        } else {
            Button end = new Button(getTranslation("signin.endOne"), click -> end(one, device));
            end.getElement().setAttribute("aria-label", getTranslation("signin.endOneOf", device));
            card.add(end);
        }
        return card;
    }

    private void end(OwnSignIn one, String device) {
        signIns.end(one.id());
        Notices.done(getTranslation("signin.ended", device));
        show();
    }

    private void endOthers() {
        signIns.endOthers();
        Notices.done(getTranslation("signin.othersEnded"));
        show();
    }

    private static Paragraph quiet(String text) {
        Paragraph line = new Paragraph(text);
        line.addClassName("xk-quiet");
        return line;
    }

    private String moment(Instant at) {
        return Times.moment(at, clock.getZone(), getLocale());
    }
}
