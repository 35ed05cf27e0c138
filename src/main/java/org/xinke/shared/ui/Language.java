package org.xinke.shared.ui;

import jakarta.servlet.http.Cookie;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.xinke.shared.Texts;

/** The language of the pages: Chinese, whatever the browser says, until the reader chooses otherwise. */
public final class Language {
    /** Keeps the choice. */
    public static final String COOKIE = "lang";

    private Language() {}

    /** @param cookies as a request has them: none at all is null */
    public static Locale of(Cookie @Nullable [] cookies) {
        return Stream.ofNullable(cookies)
                        .flatMap(Arrays::stream)
                        .anyMatch(cookie -> COOKIE.equals(cookie.getName()) && "en".equals(cookie.getValue()))
                ? Locale.ENGLISH
                : Texts.CHINESE;
    }
}
