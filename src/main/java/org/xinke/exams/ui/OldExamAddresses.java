package org.xinke.exams.ui;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Door and paper stood at {@code /exams/<exam>} once: links that were sent to students go on working. */
public class OldExamAddresses extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final Pattern OLD = Pattern.compile("/exams/([0-9]{1,18}(/paper)?)");

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Matcher old = OLD.matcher(request.getRequestURI());
        if (old.matches()) {
            response.sendRedirect("/sit/" + old.group(1));
        } else {
            chain.doFilter(request, response);
        }
    }
}
