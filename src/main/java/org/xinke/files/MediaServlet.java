package org.xinke.files;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.xinke.shared.Unavailable;

/** {@code /media/<hash>.svg}: the pictures of the course, for everybody. Their names are their hashes. */
@WebServlet("/media/*")
public class MediaServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Pattern KEY = Pattern.compile("/([0-9a-f]{64}\\.svg)");
    private static final String FOLDER = "media/";
    private static final int RETRY_SECONDS = 30;

    @Inject
    transient FileStore store;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer(request, response, key -> {
            Optional<StoredFile> found = store.open(key);
            if (found.isEmpty()) {
                return false;
            }
            try (StoredFile file = found.get()) {
                describe(response, key, file.size());
                file.stream().transferTo(response.getOutputStream());
            }
            return true;
        });
    }

    @Override
    protected void doHead(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer(request, response, key -> {
            OptionalLong size = store.size(key);
            size.ifPresent(length -> describe(response, key, length));
            return size.isPresent();
        });
    }

    /** Key in the store of a picture's name. */
    public static String key(String name) {
        return FOLDER + name;
    }

    private static void answer(HttpServletRequest request, HttpServletResponse response, Delivery delivery)
            throws IOException {
        String path = Optional.ofNullable(request.getPathInfo()).orElse("");
        if (!KEY.matcher(path).matches()) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        String key = key(path.substring(1));
        if (tag(key).equals(request.getHeader("If-None-Match"))) {
            cache(response, key);
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        try {
            if (!delivery.deliver(key)) {
                response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            }
        } catch (Unavailable e) {
            response.setHeader("Retry-After", String.valueOf(RETRY_SECONDS));
            response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        }
    }

    private static void describe(HttpServletResponse response, String key, long size) {
        cache(response, key);
        response.setContentType("image/svg+xml");
        if (size >= 0) {
            response.setContentLengthLong(size);
        }
    }

    private static void cache(HttpServletResponse response, String key) {
        response.setHeader("Cache-Control", "public, max-age=31536000, immutable");
        response.setHeader("ETag", tag(key));
    }

    private static String tag(String key) {
        return '"' + key.substring(FOLDER.length(), key.length() - ".svg".length()) + '"';
    }

    private interface Delivery {
        boolean deliver(String key) throws IOException;
    }
}
