package org.xinke.app.ui;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeMap;
import org.xinke.app.limits.OwnHouse;
import org.xinke.shared.Json;
import org.xinke.shared.RequestId;
import org.xinke.shared.Texts;
import org.xinke.shared.ui.Language;
import org.xinke.signin.door.AwayAnswer;

/** What is shown instead of the server's own error page (web.xml): in our words, with the number of the request. */
@WebServlet("/problem")
public class ProblemPage extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private static final String PAGE = """
            <!doctype html><html lang="%s"><meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1"><title>%s</title>
            <style>:root { color-scheme: light dark }</style>
            <main style="max-width:32em;margin:20vh auto;padding:0 1em;font:1.05em/1.7 system-ui,sans-serif">
            <h1 style="font-size:1.4em">%s</h1><p>%s</p>%s<p><small>%s</small></p></main></html>
            """;

    /** Not where this name leads elsewhere. */
    private static final String HOME = "<p><a href=\"/\">%s</a></p>";

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        int status = status(request);
        response.setStatus(status);
        response.setHeader("Cache-Control", "no-store");
        response.setCharacterEncoding("UTF-8");
        if (status == HttpServletResponse.SC_SERVICE_UNAVAILABLE) {
            response.setHeader("Retry-After", String.valueOf(AwayAnswer.RETRY_SECONDS));
        }
        Locale locale = Language.of(request.getCookies());
        String number = Objects.requireNonNullElse(response.getHeader(RequestId.HEADER), "");
        if (String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI))
                .startsWith("/api/")) {
            response.setContentType("application/problem+json");
            response.getWriter().write(problem(locale, status, number));
        } else {
            response.setContentType("text/html");
            response.getWriter().write(page(locale, status, number));
        }
    }

    /** Who asks for this address itself finds nothing here. */
    private static int status(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status
                ? status
                : HttpServletResponse.SC_NOT_FOUND;
    }

    private static String problem(Locale locale, int status, String number) {
        String code = code(status);
        TreeMap<String, Object> parts = new TreeMap<>();
        parts.put("type", "about:blank");
        parts.put("title", Texts.get(locale, code));
        parts.put("status", status);
        parts.put("code", code);
        parts.put("requestId", number);
        return Json.write(parts);
    }

    private static String code(int status) {
        if (status == HttpServletResponse.SC_SERVICE_UNAVAILABLE) {
            return "shared.error.unavailable";
        }
        if (status == OwnHouse.MISDIRECTED) {
            return "app.otherHouseText";
        }
        return isOurs(status) ? "shared.error.internal" : "shared.error.httpOther";
    }

    private static String page(Locale locale, int status, String number) {
        String what = what(status);
        String title = Texts.get(locale, what);
        return PAGE.formatted(
                locale.toLanguageTag(),
                title,
                title,
                Texts.get(locale, what + "Text"),
                status == OwnHouse.MISDIRECTED ? "" : HOME.formatted(Texts.get(locale, "app.toHome")),
                isOurs(status) ? Texts.get(locale, "shared.requestId", number) : "");
    }

    private static String what(int status) {
        if (status == OwnHouse.MISDIRECTED) {
            return "app.otherHouse";
        }
        return isOurs(status) ? "app.failure" : "app.notFound";
    }

    private static boolean isOurs(int status) {
        return status >= HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }
}
