package org.xinke.authoring.source;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.xinke.content.ContentError;
import org.xinke.shared.Texts;

/** Collects all that is wrong, so that an author sees every error at once. */
public final class Problems {
    private final List<ContentError> found = new ArrayList<>();

    public void add(String file, int line, String key, Object... arguments) {
        String code = "authoring.error." + key;
        found.add(new ContentError(
                file,
                Math.max(1, line),
                Texts.get(Texts.CHINESE, code, arguments),
                Texts.get(Locale.ENGLISH, code, arguments)));
    }

    public boolean none() {
        return found.isEmpty();
    }

    public int count() {
        return found.size();
    }

    public List<ContentError> sorted() {
        return found.stream()
                .distinct()
                .sorted(Comparator.comparing(ContentError::file).thenComparingInt(ContentError::line))
                .toList();
    }
}
