package org.xinke.sso;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.Config;
import org.jspecify.annotations.Nullable;
import org.xinke.shared.Texts;
import org.xinke.signin.ways.SignInWay;

/** {@code xinke.sso.*}, {@code xinke.cas.*} and {@code xinke.oidc.*}; what each means stands in {@code microprofile-config.properties}. */
@ApplicationScoped
class SsoSettings {
    private static final Logger LOG = Logger.getLogger(SsoSettings.class.getName());

    @Inject
    Config config;

    @PostConstruct
    void say() {
        boolean wanted =
                text("xinke.cas.url").isPresent() || text("xinke.oidc.issuer").isPresent();
        if (wanted && text("xinke.url").isEmpty()) {
            LOG.severe("The school's sign-in stays off: it needs xinke.url, the address under which people reach us");
        }
    }

    /** Where a provider sends people back to; never taken from a request, whose Host header anybody can write. */
    URI home() {
        return URI.create(text("xinke.url").orElseThrow().replaceAll("/+$", "") + "/");
    }

    URI callback(SignInWay way) {
        return home().resolve(path(way) + "/callback");
    }

    static String path(SignInWay way) {
        return "sign-in/" + way.name().toLowerCase(Locale.ROOT);
    }

    Optional<Cas> cas() {
        return text("xinke.url")
                .flatMap(home -> text("xinke.cas.url"))
                .map(url -> new Cas(
                        url.replaceAll("/+$", ""),
                        text("xinke.cas.validate").orElseThrow(),
                        text("xinke.cas.attribute").orElse(null)));
    }

    Optional<Oidc> oidc() {
        return text("xinke.url")
                .flatMap(home -> text("xinke.oidc.issuer"))
                .map(issuer -> new Oidc(
                        issuer,
                        text("xinke.oidc.client.id").orElse(""),
                        text("xinke.oidc.client.secret").orElse(""),
                        text("xinke.oidc.scope").orElse("openid"),
                        text("xinke.oidc.claim").orElse("sub"),
                        callback(SignInWay.OIDC),
                        timeout(),
                        Duration.ofSeconds(config.getValue("xinke.oidc.clock.skew.seconds", Integer.class))));
    }

    String label(SignInWay way, Locale locale) {
        String language = locale.getLanguage().equals("en") ? "en" : "zh";
        return text("xinke." + way.name().toLowerCase(Locale.ROOT) + ".label." + language)
                .orElseGet(() -> Texts.get(locale, "signin.schoolSignIn"));
    }

    /** True when a sign-in may make a student who is not there yet. */
    boolean makesStudents() {
        return config.getValue("xinke.sso.create.students", Boolean.class);
    }

    String nameAttribute() {
        return text("xinke.sso.attribute.name").orElse("");
    }

    String classAttribute() {
        return text("xinke.sso.attribute.class").orElse("");
    }

    /** How long an answer of a provider about itself is believed. */
    Duration believed() {
        return Duration.ofSeconds(config.getValue("xinke.sso.check.seconds", Integer.class));
    }

    Duration timeout() {
        return Duration.ofSeconds(config.getValue("xinke.sso.timeout.seconds", Integer.class));
    }

    /** Between leaving for the school's sign-in and coming back. */
    Duration journey() {
        return Duration.ofMinutes(config.getValue("xinke.sso.journey.minutes", Integer.class));
    }

    int failures() {
        return config.getValue("xinke.sso.failures", Integer.class);
    }

    private Optional<String> text(String name) {
        return config.getOptionalValue(name, String.class).map(String::strip).filter(value -> !value.isEmpty());
    }

    /** @param attribute that carries the number; null means the user name itself */
    record Cas(String url, String validate, @Nullable String attribute) {}

    /**
     * @param claim that carries the number
     * @param clockSkew by which the provider's clock may be before or behind ours
     */
    record Oidc(
            String issuer,
            String clientId,
            String clientSecret,
            String scope,
            String claim,
            URI callback,
            Duration timeout,
            Duration clockSkew) {}
}
