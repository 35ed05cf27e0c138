package org.xinke.sessions.ui;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.xinke.shared.Texts;
import org.xinke.shared.ui.StaticPage;

/** {@code /here}: what a phone opens when it scans the code of a room. The page is the same for everybody; its element asks by REST. */
@WebServlet(urlPatterns = "/" + SessionLinks.HERE, asyncSupported = true)
public class HereServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final String OWN = "sessions.here.";

    @Inject
    transient Clock clock;

    private final transient StaticPage page = new StaticPage("sessions/here.html", "sessions.here.title", this::facts);

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        page.answer(request, response);
    }

    private Map<String, Object> facts(Locale locale) {
        Map<String, String> words = new TreeMap<>(Texts.startingWith(locale, OWN));
        for (String frame : List.of("brand", "skip", "help")) {
            words.put(frame, Texts.get(locale, "app." + frame));
        }
        return Map.of("words", words, "zone", clock.getZone().getId());
    }
}
