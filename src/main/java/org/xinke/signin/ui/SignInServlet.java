package org.xinke.signin.ui;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.xinke.shared.Texts;
import org.xinke.shared.ui.StaticPage;
import org.xinke.signin.SchoolSignIns;

/** {@code /sign-in}: number and password, and the school's own ways in where there are some. */
@WebServlet(urlPatterns = "/sign-in", asyncSupported = true)
public class SignInServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    transient SchoolSignIns schoolSignIns;

    private final transient StaticPage page = new StaticPage("signin/sign-in.html", "signin.signIn", this::facts);

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        page.answer(request, response);
    }

    private Map<String, Object> facts(Locale locale) {
        List<Way> ways = schoolSignIns.on().stream()
                .map(way -> new Way(way.label(locale), way.path()))
                .toList();
        return Map.of(
                "words", Texts.startingWith(locale, "signin."), "ways", ways, "contact", schoolSignIns.contact(locale));
    }

    private record Way(String label, String path) {}
}
