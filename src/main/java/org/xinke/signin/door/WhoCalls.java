package org.xinke.signin.door;

import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.transaction.TransactionalException;
import java.io.IOException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.xinke.shared.CurrentUser;
import org.xinke.shared.Secret;
import org.xinke.signin.door.ApiTokens.Verdict;

/**
 * One door for views and REST: the cookie names a sign-in, the database knows whose it is. How the sign-in came about
 * (password, CAS, OpenID Connect) does not matter here. Who is nobody is let through: what is open to whom is said behind it.
 */
public class WhoCalls implements Filter {
    private static final Logger LOG = Logger.getLogger(WhoCalls.class.getName());

    @Inject
    OpenSignIns signIns;

    @Inject
    BearerCaller bearerCaller;

    @Inject
    CurrentUser currentUser;

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest asked = (HttpServletRequest) request;
        HttpServletResponse answer = (HttpServletResponse) response;
        Caller caller;
        try {
            caller = caller(asked);
        } catch (PersistenceException | TransactionalException e) {
            LOG.log(Level.WARNING, "database away, request refused: {0}", e.getMessage());
            AwayAnswer.answer(asked, answer);
            return;
        }
        Verdict refusal = caller.refusal();
        if (refusal == null) {
            serve(caller, asked, answer, chain);
        } else {
            BearerCaller.refuse(refusal, asked, answer);
        }
    }

    /** Where a token comes, a cookie beside it does not count: a token is no person. */
    private Caller caller(HttpServletRequest request) {
        String path = request.getRequestURI();
        if (isFile(path)) {
            return Caller.NOBODY;
        }
        return BearerCaller.token(request)
                .map(token -> Caller.byToken(bearerCaller.check(token, request)))
                .orElseGet(() -> sameForEverybody(path) ? Caller.NOBODY : byCookie(SessionCookie.tokenOf(request)));
    }

    private Caller byCookie(String token) {
        return token.isEmpty()
                ? Caller.NOBODY
                : signIns.find(token)
                        .map(who -> Caller.byCookie(who, Secret.hash(token)))
                        .orElse(Caller.NOBODY);
    }

    /** What runs on other threads, later or beside, sees nobody. */
    private void serve(Caller caller, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        currentUser.calls(caller.who());
        Caller.serving(caller);
        try {
            chain.doFilter(caller.of(request), response);
        } finally {
            currentUser.calls(null);
            Caller.served();
        }
    }

    private static boolean isFile(String path) {
        return path.startsWith("/VAADIN/build/") || path.startsWith("/VAADIN/static/") || path.startsWith("/health");
    }

    /** No query for a page or an answer that asks for nobody; a token is out of place there all the same. */
    private static boolean sameForEverybody(String path) {
        return path.equals("/sign-in")
                || path.equals("/here")
                || path.startsWith("/sit/")
                || path.startsWith("/media/")
                || path.startsWith("/icons/")
                || path.startsWith("/ical/")
                || path.startsWith("/api/v1/session/queue/");
    }
}
