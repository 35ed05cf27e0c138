package org.xinke.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.xinke.shared.Texts;
import org.xinke.signin.ways.EndedSignIn;
import org.xinke.signin.ways.SchoolSignIn;

/** The school's own ways of signing in that this installation has switched on. */
@ApplicationScoped
public class SchoolSignIns {
    @Inject
    @Any
    Instance<SchoolSignIn> ways;

    @Inject
    SignInSettings settings;

    public List<SchoolSignIn> on() {
        return ways.stream()
                .filter(SchoolSignIn::on)
                .sorted(Comparator.comparing(SchoolSignIn::way))
                .toList();
    }

    /** Whom to ask when the school knows a person whom we do not. */
    public String contact(Locale locale) {
        return settings.contact().orElseGet(() -> Texts.get(locale, "signin.contact"));
    }

    public Optional<URI> farewell(EndedSignIn ended) {
        return on().stream()
                .filter(way -> way.way() == ended.way())
                .findFirst()
                .flatMap(way -> way.farewell(ended.hint()));
    }
}
