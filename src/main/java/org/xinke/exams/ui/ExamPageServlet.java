package org.xinke.exams.ui;

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
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.xinke.shared.Texts;
import org.xinke.shared.ui.StaticPage;

/**
 * {@code /sit/<exam>} and {@code /sit/<exam>/paper}: the door of an exam and its paper. Nothing of an exam or a student is
 * in the page; its element asks by REST, which knows who may.
 */
@WebServlet(urlPatterns = "/sit/*", asyncSupported = true)
public class ExamPageServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Pattern EXAM = Pattern.compile("/[0-9]{1,18}(/paper)?");
    private static final String OWN = "exams.";
    private static final List<String> SPOKEN = List.of(
            "door.",
            "paper.",
            "standing.",
            "fact.",
            "rule.",
            "rules",
            "menu",
            "paperOf",
            "fromTo",
            "attemptsOf",
            "cut",
            "minutes",
            "helpText",
            "toLatest",
            "backToList",
            "comes",
            "unreachable");

    @Inject
    transient Clock clock;

    private final transient StaticPage page = new StaticPage("exams/exam.html", "exams.menu", this::facts);

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = Optional.ofNullable(request.getPathInfo()).orElse("");
        if (EXAM.matcher(path).matches()) {
            page.answer(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private Map<String, Object> facts(Locale locale) {
        Map<String, String> words = new TreeMap<>(Texts.startingWith(locale, OWN));
        words.keySet().removeIf(key -> SPOKEN.stream().noneMatch(key::startsWith));
        for (String frame : List.of("brand", "skip", "help", "notFoundText")) {
            words.put(frame, Texts.get(locale, "app." + frame));
        }
        return Map.of("words", words, "zone", clock.getZone().getId());
    }
}
