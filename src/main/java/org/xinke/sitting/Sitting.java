package org.xinke.sitting;

import jakarta.inject.Inject;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.FilterConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import org.xinke.shared.Texts;
import org.xinke.shared.Unavailable;
import org.xinke.signin.CallersAtOnce;
import org.xinke.signin.door.SessionCookie;

/**
 * Answers what a sitting asks for by itself, before who calls is asked for (web.xml) and past JAX-RS; all else goes on. Saves and
 * clocks are {@link Saves}, the few other requests of an attempt {@link Steps}. The methods of {@code AttemptsResource} and
 * {@code ExamsResource} for the same addresses are what is described in OpenAPI, and what answers the requests that
 * {@link Wanted} leaves alone.
 */
public class Sitting implements Filter {
    private static final String DEMANDED = "X-Requested-With";
    private static final Set<String> OURS = Set.of("same-origin", "none");

    @Inject
    Saves saves;

    @Inject
    Steps steps;

    @Inject
    SittingSettings settings;

    /** The workers are there before the first student. */
    @Override
    public void init(FilterConfig config) {
        saves.start();
        steps.start();
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest asked = (HttpServletRequest) request;
        Optional<Wanted> wanted = Wanted.by(asked);
        if (wanted.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        Locale language = Texts.asked(asked);
        try {
            take(wanted.get(), asked, response, language);
        } catch (Refused | Unavailable e) {
            Reply.refuse((HttpServletResponse) response, language, e);
        }
    }

    private void take(Wanted wanted, HttpServletRequest request, ServletResponse response, Locale language)
            throws IOException {
        String cookie = SessionCookie.tokenOf(request);
        if (cookie.isEmpty()) {
            throw new Refused(401, "shared.error.http401");
        }
        CompletionStage<Object> answer;
        try {
            answer = answer(wanted, cookie, body(wanted, request), language);
        } catch (Refused e) {
            answer = saves.refuse(CallersAtOnce.hash(cookie), e);
        }
        later(answer, request, response, language);
    }

    private CompletionStage<Object> answer(Wanted wanted, String cookie, byte[] body, Locale language) {
        if (!wanted.isFrequent()) {
            return steps.take(steps.step(wanted, cookie, body, language));
        }
        String token = CallersAtOnce.hash(cookie);
        return saves.answer(
                wanted,
                wanted.changes() ? Bodies.read(wanted, token, body, language) : Asked.clock(token, wanted.id()));
    }

    private static byte[] body(Wanted wanted, HttpServletRequest request) throws IOException {
        if (!wanted.changes()) {
            return new byte[0];
        }
        String site = request.getHeader("Sec-Fetch-Site");
        if (request.getHeader(DEMANDED) == null || (site != null && !OURS.contains(site))) {
            throw new Refused(403, "shared.error.crossSite", DEMANDED);
        }
        return request.getInputStream().readAllBytes();
    }

    /** No thread of the server waits for the answer. */
    private void later(
            CompletionStage<Object> answer, HttpServletRequest request, ServletResponse response, Locale language) {
        AsyncContext context = request.startAsync(request, response);
        OneAnswer only = new OneAnswer(context, language);
        context.setTimeout(settings.patience().toMillis());
        context.addListener(only);
        answer.whenComplete(only::give);
    }
}
