package org.xinke.sso;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xinke.shared.RuleViolation;
import org.xinke.shared.Unavailable;
import org.xinke.signin.ways.SchoolProof;
import org.xinke.signin.ways.SignInWay;

/** OpenID Connect: the number is a claim that the school names. */
@ApplicationScoped
class OidcSignIn implements SsoWay {
    @Inject
    SsoSettings settings;

    @Inject
    Newcomers newcomers;

    @Inject
    Clock clock;

    private @Nullable OidcProvider provider;
    private String claim = "";

    @PostConstruct
    void open() {
        settings.oidc().ifPresent(oidc -> {
            claim = oidc.claim();
            provider = new OidcProvider(
                    oidc, new LastWord<>(new OidcMetadata.Discovery(oidc), clock, settings.believed()));
        });
    }

    @Override
    public SignInWay way() {
        return SignInWay.OIDC;
    }

    @Override
    public boolean on() {
        return provider != null;
    }

    @Override
    public String label(Locale locale) {
        return settings.label(SignInWay.OIDC, locale);
    }

    @Override
    public URI entrance(Journey journey, boolean again) {
        return opened().entrance(journey, again);
    }

    @Override
    public SchoolProof prove(Journey journey, HttpServletRequest request) {
        try {
            OidcProvider.Person person = opened().fetch(journey, back(request));
            String number = Optional.ofNullable(person.claim(claim))
                    .map(String::strip)
                    .filter(text -> !text.isEmpty())
                    .orElseThrow(() -> new RuleViolation(Refusals.NUMBERLESS));
            return new SchoolProof(
                    SignInWay.OIDC, number, person.session(), person.token(), newcomers.from(person::claim));
        } catch (IOException e) {
            throw Away.because(e);
        }
    }

    /** OpenID Connect Back-Channel Logout 1.0. */
    @Override
    public String ended(HttpServletRequest request) {
        try {
            return opened().ended(Optional.ofNullable(request.getParameter("logout_token"))
                    .orElse(""));
        } catch (IOException e) {
            throw Away.because(e);
        }
    }

    @Override
    public Optional<URI> farewell(@Nullable String hint) {
        try {
            return Optional.ofNullable(provider)
                    .flatMap(open -> open.farewell(hint, settings.home().resolve("sign-in")));
        } catch (Unavailable away) {
            return Optional.empty();
        }
    }

    /** As the provider sent it, on the address that it knows. */
    private URI back(HttpServletRequest request) {
        String query = Optional.ofNullable(request.getQueryString()).orElse("");
        return URI.create(settings.callback(SignInWay.OIDC) + "?" + query);
    }

    private OidcProvider opened() {
        if (provider == null) {
            throw new Unavailable(Refusals.AWAY);
        }
        return provider;
    }
}
