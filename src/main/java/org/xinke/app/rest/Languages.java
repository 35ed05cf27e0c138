package org.xinke.app.rest;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.Locale;
import org.xinke.shared.Texts;

/** Chinese unless the caller asks for English first. */
final class Languages {
    private Languages() {}

    static Locale of(HttpHeaders headers) {
        return headers.getAcceptableLanguages().stream()
                .findFirst()
                .filter(locale -> locale.getLanguage().equals("en"))
                .map(locale -> Locale.ENGLISH)
                .orElse(Texts.CHINESE);
    }
}
