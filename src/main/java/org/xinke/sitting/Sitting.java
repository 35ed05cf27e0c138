package org.xinke.sitting;

import jakarta.inject.Inject;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.xinke.exams.SavedAnswers;
import org.xinke.exams.rest.AttemptsResource.Saved;
import org.xinke.shared.NotFound;
import org.xinke.shared.Unavailable;
import org.xinke.signin.CallersAtOnce;

/**
 * Answers saves and looks at the clock by itself, before who calls is asked for (web.xml) and past JAX-RS, transactions and
 * interceptors; all else goes on. The methods of {@code AttemptsResource} for the same addresses are what is described in
 * OpenAPI, and what answers the requests that {@link Wanted} leaves alone.
 */
public class Sitting implements Filter {
    private static final String DEMANDED = "X-Requested-With";
    private static final Set<String> OURS = Set.of("same-origin", "none");

    @Inject
    Saves saves;

    @Inject
    SittingSettings settings;

    /** Whether this request is answered here, cookie and all. */
    public static boolean takes(HttpServletRequest request) {
        return Wanted.by(request).isPresent();
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
        Locale language = Reply.language(asked);
        try {
            take(wanted.get(), asked, response, language);
        } catch (Refused | Unavailable e) {
            Reply.refuse((HttpServletResponse) response, language, e);
        }
    }

    private void take(Wanted wanted, HttpServletRequest request, ServletResponse response, Locale language)
            throws IOException {
        String token = CallersAtOnce.token(request).orElseThrow(() -> new Refused(401, "shared.error.http401"));
        Asked asked;
        try {
            asked = read(wanted, token, request, language);
        } catch (Refused e) {
            ask(Asked.who(token), request, response, found -> {
                found.demandStudent();
                throw e;
            });
            return;
        }
        ask(asked, request, response, found -> answer(wanted, found));
    }

    private static Asked read(Wanted wanted, String token, HttpServletRequest request, Locale language)
            throws IOException {
        if (!wanted.changes()) {
            return Asked.clock(token, wanted.attempt());
        }
        String site = request.getHeader("Sec-Fetch-Site");
        if (request.getHeader(DEMANDED) == null || (site != null && !OURS.contains(site))) {
            throw new Refused(403, "shared.error.crossSite", DEMANDED);
        }
        return Bodies.read(wanted, token, request.getInputStream().readAllBytes(), language);
    }

    /** No thread waits for the answer. */
    private void ask(
            Asked asked, HttpServletRequest request, ServletResponse response, Function<Found, Object> answer) {
        AsyncContext context = request.startAsync(request, response);
        OneAnswer only = new OneAnswer(context, Reply.language(request));
        context.setTimeout(settings.patience().toMillis());
        context.addListener(only);
        try {
            saves.ask(asked).thenApply(answer).whenComplete(only::give);
        } catch (Unavailable e) {
            only.give(null, e);
        }
    }

    private static Object answer(Wanted wanted, Found found) {
        return switch (wanted.kind()) {
            case CLOCK -> found.clock();
            case SAVE_ALL -> found.saved();
            case SAVE_ONE -> one(found.saved());
        };
    }

    private static Saved one(SavedAnswers saved) {
        return saved.answers().stream()
                .findFirst()
                .map(one -> new Saved(one.seq(), one.savedAt(), saved.deadline(), saved.serverTime()))
                .orElseThrow(NotFound::new);
    }
}
