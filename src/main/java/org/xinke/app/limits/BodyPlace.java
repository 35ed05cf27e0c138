package org.xinke.app.limits;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What kind of body a request brings, by where it goes and how it calls itself. */
enum BodyPlace {
    REST,
    /** Sign-outs that the school's sign-in announces, and whatever else calls itself a form. */
    FORM,
    /** What a view's client tells its server. */
    VIEW,
    UPLOAD;

    private static final List<String> WRITTEN = List.of("/api/v1/attempts/", "/api/v1/lessons/");
    private static final String FILES = "/VAADIN/dynamic/";

    static BodyPlace of(HttpServletRequest request) {
        String path = request.getRequestURI();
        if (path.startsWith("/api/")) {
            return REST;
        }
        if (path.startsWith(FILES)) {
            return UPLOAD;
        }
        return type(request).startsWith("application/x-www-form-urlencoded") || path.startsWith("/sign-") ? FORM : VIEW;
    }

    /** Answers, reflections and sheets: one pasted character must not cost the rest. */
    static boolean written(HttpServletRequest request) {
        String path = request.getRequestURI();
        return WRITTEN.stream().anyMatch(path::startsWith);
    }

    /** The container itself reads forms and files, past every counter of ours: their length has to be known beforehand. */
    static boolean readByContainer(HttpServletRequest request) {
        String type = type(request);
        return type.startsWith("multipart/") || type.startsWith("application/x-www-form-urlencoded");
    }

    private static String type(HttpServletRequest request) {
        return Optional.ofNullable(request.getContentType()).orElse("").toLowerCase(Locale.ROOT);
    }
}
