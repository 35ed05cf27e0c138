package org.xinke.sso;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.transaction.TransactionalException;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.xinke.shared.DomainError;
import org.xinke.signin.SecondStep;
import org.xinke.signin.SignIn;
import org.xinke.signin.door.AwayAnswer;
import org.xinke.signin.door.SessionCookie;
import org.xinke.signin.throttle.ProofNeeded;

/** {@code /sign-in/cas} and {@code /sign-in/oidc}: plain redirects, so that they work in every browser, inside WeChat and WeCom too. */
@WebServlet({"/sign-in/cas/*", "/sign-in/oidc/*"})
public class SsoServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final String CALLBACK = "/callback";

    @Inject
    transient Instance<SsoWay> ways;

    @Inject
    transient Arrivals arrivals;

    @Inject
    transient SsoSettings settings;

    @Inject
    transient SignIn signIn;

    @Inject
    transient SecondStep secondStep;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Cache-Control", "no-store");
        String path = Optional.ofNullable(request.getPathInfo()).orElse("");
        Optional<SsoWay> way = wayOf(request);
        if (way.isEmpty() || !(path.isEmpty() || path.equals(CALLBACK))) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        try {
            response.sendRedirect(
                    path.isEmpty() ? leave(way.get(), request, response) : arrive(way.get(), request, response));
        } catch (DomainError refused) {
            String why = Refusals.lastPart(refused.code());
            response.sendRedirect(
                    settings.home().resolve("sign-in?refusal=" + why).toString());
        } catch (PersistenceException | TransactionalException e) {
            AwayAnswer.answer(request, response);
        }
    }

    /** A session that the school ends: CAS posts to the address of the service, OpenID Connect to one of its own. */
    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Cache-Control", "no-store");
        try {
            wayOf(request).ifPresent(way -> arrivals.end(way, request));
        } catch (DomainError refused) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        }
    }

    private String leave(SsoWay way, HttpServletRequest request, HttpServletResponse response) {
        String browser = BrowserCookie.readOrGive(request, response, settings.journey());
        Arrivals.Departure departure = Arrivals.Departure.of(request);
        try {
            return arrivals.leave(way, browser, departure).toString();
        } catch (ProofNeeded asked) {
            return proving(way, departure, asked);
        }
    }

    /** The sign-in page does the work and leaves again by itself. */
    private String proving(SsoWay way, Arrivals.Departure departure, ProofNeeded asked) {
        String page = "sign-in?way=" + way.path() + "&challenge=" + asked.challenge() + "&bits=" + asked.bits()
                + (departure.again() ? "&again=1" : "") + "&next="
                + URLEncoder.encode(OwnPage.of(departure.wanted()), StandardCharsets.UTF_8);
        return settings.home().resolve(page).toString();
    }

    private String arrive(SsoWay way, HttpServletRequest request, HttpServletResponse response) {
        String browser = BrowserCookie.read(request).orElse("");
        Arrivals.Arrival arrival = arrivals.arrive(way, browser, request);
        signIn.signOut(SessionCookie.tokenOf(request));
        if (arrival.waits()) {
            SessionCookie.giveSecond(request, response, arrival.token(), secondStep.life());
            String next = URLEncoder.encode(arrival.wanted(), StandardCharsets.UTF_8);
            return settings.home().resolve("sign-in?second=1&next=" + next).toString();
        }
        SessionCookie.give(request, response, arrival.token());
        return settings.home().resolve(arrival.wanted()).toString();
    }

    private Optional<SsoWay> wayOf(HttpServletRequest request) {
        return ways.stream()
                .filter(way -> request.getServletPath().equals("/" + way.path()))
                .filter(SsoWay::on)
                .findFirst();
    }
}
