package org.xinke.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.transaction.TransactionalException;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.xinke.shared.Identity;
import org.xinke.shared.Secret;

/**
 * One mechanism for views and REST: the cookie names a sign-in, the database knows whose it is. How the sign-in came
 * about (password, CAS, OpenID Connect) does not matter here. It never answers 401 itself: Jersey asks it even for
 * {@code @PermitAll}.
 */
@ApplicationScoped
public class CookieMechanism implements HttpAuthenticationMechanism {
    private static final Logger LOG = Logger.getLogger(CookieMechanism.class.getName());

    @Inject
    SignInSessions sessions;

    @Inject
    BearerCaller bearerCaller;

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        CurrentToken.is(null);
        if (needsNobody(request.getRequestURI())) {
            return context.doNothing();
        }
        Optional<String> bearer = BearerCaller.token(request);
        if (bearer.isPresent()) {
            return byToken(bearer.get(), request, response, context);
        }
        Optional<String> token = SessionCookie.read(request).filter(value -> !value.isEmpty());
        Optional<Identity> identity;
        try {
            identity = token.flatMap(sessions::find);
        } catch (PersistenceException | TransactionalException e) {
            LOG.log(Level.WARNING, "database away, request refused: {0}", e.getMessage());
            return AwayAnswer.answer(request, response);
        }
        if (identity.isEmpty()) {
            return context.doNothing();
        }
        CurrentToken.is(Secret.hash(token.get()));
        return context.notifyContainerAboutLogin(
                identity.get(), identity.get().roles().stream().map(Enum::name).collect(Collectors.toSet()));
    }

    /** Where a token comes, a cookie beside it does not count: a token is no person. */
    private AuthenticationStatus byToken(
            String token, HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        try {
            return bearerCaller.answer(token, request, response, context);
        } catch (PersistenceException | TransactionalException e) {
            LOG.log(Level.WARNING, "database away, request refused: {0}", e.getMessage());
            return AwayAnswer.answer(request, response);
        }
    }

    /** The files of the user interface are the same for everybody: no query for them. */
    private static boolean needsNobody(String path) {
        return path.startsWith("/VAADIN/build/") || path.startsWith("/VAADIN/static/") || path.startsWith("/health");
    }
}
