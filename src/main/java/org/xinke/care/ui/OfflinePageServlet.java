package org.xinke.care.ui;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.xinke.care.HelpInfo;
import org.xinke.care.HelpQueries;
import org.xinke.shared.Texts;
import org.xinke.shared.ui.StaticPage;

/**
 * {@code /offline}: what every device keeps, to show it when nothing else comes ({@code sw.js}, {@code help-copy.ts}). The
 * same for everybody, so it names whom to call and nobody who reads it.
 */
@WebServlet(urlPatterns = "/offline", asyncSupported = true)
public class OfflinePageServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final String OWN = "care.";

    @Inject
    transient HelpQueries queries;

    private final transient AtomicReference<@Nullable Made> made = new AtomicReference<>();

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        HelpInfo help = queries.current();
        Made known = made.get();
        if (known == null || !known.help().equals(help)) {
            known = new Made(help, new StaticPage("care/offline.html", "care.title", locale -> facts(help, locale)));
            made.set(known);
        }
        known.page().answer(request, response);
    }

    private static Map<String, Object> facts(HelpInfo help, Locale locale) {
        Map<String, String> words = new TreeMap<>(Texts.startingWith(locale, OWN));
        words.keySet().removeIf(key -> key.startsWith("line.") || key.startsWith("card."));
        words.put("brand", Texts.get(locale, "app.brand"));
        return Map.of("words", words, "lines", CallLine.of(help, locale));
    }

    private record Made(HelpInfo help, StaticPage page) {}
}
