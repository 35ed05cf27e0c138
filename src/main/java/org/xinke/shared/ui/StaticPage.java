package org.xinke.shared.ui;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.xinke.shared.Json;
import org.xinke.shared.Texts;

/**
 * A page of one of our elements without Vaadin: made once for each language, the same for everybody, and no session comes
 * of it. The build gives its frame ({@code vite.config.ts}); here it gets the words that its element speaks with.
 */
public final class StaticPage {
    /** All that such a page needs is here, and nothing of it is inline. */
    static final String POLICY = "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'self'; "
            + "form-action 'self'; frame-ancestors 'none'";

    private static final String HEAD = """
            <base href="/" /><title>%s</title><meta name="description" content="%s" />
              <link rel="icon" href="icons/xinke.svg" /><link rel="apple-touch-icon" href="icons/xinke-180.png" />
              <link rel="manifest" href="manifest.webmanifest" />
              <meta name="color-scheme" content="light dark" /><meta name="theme-color" content="#1f6f76" />
              <meta name="format-detection" content="telephone=no" />""";
    private static final String BODY = """
            <script type="application/json" id="xk-page">%s</script>
              <noscript><main class="xk-noscript"><h1>%s</h1><p>%s</p><p><a href="help">%s</a></p></main></noscript>""";

    private final Map<Locale, Made> made = new ConcurrentHashMap<>();
    private final String frame;
    private final String title;
    private final Function<Locale, Map<String, Object>> facts;

    /**
     * @param frame below the front end's folder
     * @param title key of its text
     * @param facts what the element is told in a language, beside the language itself
     */
    public StaticPage(String frame, String title, Function<Locale, Map<String, Object>> facts) {
        this.frame = frame;
        this.title = title;
        this.facts = facts;
    }

    public void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Made page = made.computeIfAbsent(Language.of(request.getCookies()), this::make);
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader("Cache-Control", "no-cache");
        response.setHeader("Vary", "Cookie");
        response.setHeader("ETag", page.tag());
        if (page.tag().equals(request.getHeader("If-None-Match"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentType("text/html;charset=UTF-8");
        response.setContentLength(page.html().length);
        response.getOutputStream().write(page.html());
    }

    private Made make(Locale locale) {
        Map<String, Object> all = new TreeMap<>(facts.apply(locale));
        all.put("lang", locale.getLanguage());
        String html = frame().replace("<html lang=\"zh-CN\">", "<html lang=\"" + locale.toLanguageTag() + "\">")
                .replace("<!--head-->", HEAD.formatted(Texts.get(locale, title), Texts.get(locale, "app.description")))
                .replace("<!--body-->", body(locale, Json.write(all).replace("<", "\\u003c")));
        byte[] bytes = html.getBytes(StandardCharsets.UTF_8);
        return new Made(bytes, '"' + Json.hash(bytes) + '"');
    }

    private static String body(Locale locale, String json) {
        return BODY.formatted(
                json,
                Texts.get(locale, "shared.noScript"),
                Texts.get(locale, "shared.noScriptText"),
                Texts.get(locale, "shared.noScriptHelp"));
    }

    private String frame() {
        String path = "META-INF/VAADIN/webapp/" + frame;
        try (InputStream found = StaticPage.class.getClassLoader().getResourceAsStream(path)) {
            return new String(Objects.requireNonNull(found, path).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @SuppressWarnings("ArrayRecordComponent")
    private record Made(byte[] html, String tag) {}
}
