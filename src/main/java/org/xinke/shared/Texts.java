package org.xinke.shared;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.HttpHeaders;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.stream.Collectors;

/**
 * All words that people read. A key starts with its bundle: {@code exams.title} stands in {@code i18n/exams.properties}
 * (Chinese) and {@code i18n/exams_en.properties}.
 */
public final class Texts {
    public static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;
    public static final List<Locale> LOCALES = List.of(CHINESE, Locale.ENGLISH);
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private Texts() {}

    /** Chinese unless the caller asks for English first. */
    public static Locale asked(HttpServletRequest request) {
        boolean english = request.getHeader("Accept-Language") != null
                && request.getLocale().getLanguage().equals(Locale.ENGLISH.getLanguage());
        return english ? Locale.ENGLISH : CHINESE;
    }

    /** A missing key shows itself, so that a test and the eye both find it. */
    public static String get(Locale locale, String key, Object... arguments) {
        try {
            String pattern = bundle(locale, key).getString(key);
            return arguments.length == 0 ? pattern : new MessageFormat(pattern, locale).format(arguments);
        } catch (MissingResourceException e) {
            return "!" + key;
        }
    }

    /** The same behind JAX-RS. */
    public static Locale asked(HttpHeaders headers) {
        return headers.getAcceptableLanguages().stream()
                .findFirst()
                .filter(locale -> locale.getLanguage().equals(Locale.ENGLISH.getLanguage()))
                .map(locale -> Locale.ENGLISH)
                .orElse(CHINESE);
    }

    public static boolean has(Locale locale, String key) {
        return bundle(locale, key).containsKey(key);
    }

    public static String get(Locale locale, DomainError error) {
        return get(locale, error.code(), error.arguments().toArray());
    }

    /** All patterns whose key begins so, by the rest of the key: what an element of the page is given to speak with. */
    public static Map<String, String> startingWith(Locale locale, String prefix) {
        ResourceBundle bundle = bundle(locale, prefix);
        return bundle.keySet().stream()
                .filter(key -> key.startsWith(prefix))
                .collect(Collectors.toMap(key -> key.substring(prefix.length()), bundle::getString));
    }

    private static ResourceBundle bundle(Locale locale, String key) {
        int dot = key.indexOf('.');
        String name = dot < 0 ? key : key.substring(0, dot);
        return ResourceBundle.getBundle("i18n." + name, locale, Texts.class.getClassLoader(), NO_FALLBACK);
    }
}
