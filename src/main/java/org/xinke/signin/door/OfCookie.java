package org.xinke.signin.door;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.Function;
import org.xinke.shared.CurrentUser;
import org.xinke.shared.Identity;

/** Work for whoever a cookie belongs to, on a thread that serves no request. */
@ApplicationScoped
public class OfCookie {
    @Inject
    OpenSignIns signIns;

    @Inject
    CurrentUser currentUser;

    /** @param work is given nobody when the cookie's sign-in is over */
    public <T> T call(String cookie, Function<Optional<Identity>, T> work) {
        Optional<Identity> who = signIns.find(cookie);
        currentUser.calls(who.orElse(null));
        try {
            return work.apply(who);
        } finally {
            currentUser.calls(null);
        }
    }
}
