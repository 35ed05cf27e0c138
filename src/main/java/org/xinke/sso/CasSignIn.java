package org.xinke.sso;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.xinke.shared.RuleViolation;
import org.xinke.shared.Unavailable;
import org.xinke.signin.ways.SchoolProof;
import org.xinke.signin.ways.SignInWay;

/** CAS 3.0 as a plain service: no gateway, no proxies. The ticket is the name of the session for its single logout. */
@ApplicationScoped
class CasSignIn implements SsoWay {
    @Inject
    SsoSettings settings;

    @Inject
    Newcomers newcomers;

    @Inject
    Clock clock;

    private @Nullable Open open;

    @PostConstruct
    void open() {
        open = settings.cas()
                .map(cas -> {
                    CasServer server = new CasServer(cas, settings.timeout());
                    return new Open(
                            server,
                            Optional.ofNullable(cas.attribute()),
                            new LastWord<>(server::answers, clock, settings.believed()));
                })
                .orElse(null);
    }

    @Override
    public SignInWay way() {
        return SignInWay.CAS;
    }

    @Override
    public boolean on() {
        return open != null;
    }

    @Override
    public String label(Locale locale) {
        return settings.label(SignInWay.CAS, locale);
    }

    @Override
    public URI entrance(Journey journey, boolean again) {
        opened().alive().get();
        return opened().server().login(service(journey), again);
    }

    @Override
    public SchoolProof prove(Journey journey, HttpServletRequest request) {
        String ticket = Optional.ofNullable(request.getParameter("ticket")).orElse("");
        try {
            CasAnswer answer = opened().server().validate(ticket, service(journey));
            String number =
                    answer.number(opened().attribute()).orElseThrow(() -> new RuleViolation(Refusals.NUMBERLESS));
            return new SchoolProof(SignInWay.CAS, number, ticket, null, newcomers.from(answer.attributes()::get));
        } catch (IOException e) {
            throw Away.because(e);
        }
    }

    /** A SAML logout request with the ticket in it; the ticket is a secret between CAS, the browser and us, so it is the proof. */
    @Override
    public String ended(HttpServletRequest request) {
        try {
            Element root = SafeXml.parse(
                    Optional.ofNullable(request.getParameter("logoutRequest")).orElse(""));
            List<Element> index = SafeXml.children(root, "SessionIndex");
            if ("LogoutRequest".equals(root.getLocalName()) && index.size() == 1) {
                return index.get(0).getTextContent().strip();
            }
        } catch (IOException e) {
            throw new RuleViolation(Refusals.REFUSED, "no logout request");
        }
        throw new RuleViolation(Refusals.REFUSED, "no logout request");
    }

    @Override
    public Optional<URI> farewell(@Nullable String hint) {
        return Optional.ofNullable(open)
                .map(way -> way.server().logout(settings.home().resolve("sign-in")));
    }

    /** The ticket is good for this very address only, so the state is part of it. */
    private URI service(Journey journey) {
        return URI.create(settings.callback(SignInWay.CAS) + "?state=" + journey.state());
    }

    private Open opened() {
        if (open == null) {
            throw new Unavailable(Refusals.AWAY);
        }
        return open;
    }

    private record Open(CasServer server, Optional<String> attribute, LastWord<Boolean> alive) {}
}
