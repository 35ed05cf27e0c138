package org.xinke.notices.ui;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xinke.notices.calendar.CalendarFeed;
import org.xinke.notices.calendar.CalendarLinks;

/** {@code /ical/….ics}: calendar programs sign in nowhere, so the address itself is what opens it. */
@WebServlet(urlPatterns = "/" + CalendarLinks.PATH + "*", asyncSupported = true)
public class CalendarServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Pattern TOKEN = Pattern.compile("/(xkcal_[A-Za-z0-9_-]{43})\\.ics");

    @Inject
    transient CalendarFeed feed;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getPathInfo() == null ? "" : request.getPathInfo();
        Matcher token = TOKEN.matcher(path);
        Optional<String> calendar = token.matches() ? feed.read(token.group(1)) : Optional.empty();
        if (calendar.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            response.setContentType("text/plain;charset=UTF-8");
            response.getOutputStream().write("No such calendar.\n".getBytes(StandardCharsets.UTF_8));
            return;
        }
        byte[] bytes = calendar.get().getBytes(StandardCharsets.UTF_8);
        response.setContentType("text/calendar;charset=UTF-8");
        response.setHeader("Content-Disposition", "inline; filename=\"xinke.ics\"");
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
