package org.xinke.lessons;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.xinke.content.LessonContent;
import org.xinke.shared.Json;
import org.xinke.shared.sql.Sql;

/**
 * The versions that are being read. A version never changes, so it is parsed once and shared: a thousand readers of one
 * lesson hold one text.
 */
@ApplicationScoped
class LessonShelf {
    /** Some versions of each of sixteen lessons. */
    private static final int ROOM = 64;

    @Inject
    Sql sql;

    private final Map<Long, LessonContent> shelf = Collections.synchronizedMap(new Shelf());

    LessonContent get(long versionId) {
        LessonContent known = shelf.get(versionId);
        if (known != null) {
            return known;
        }
        String json = sql.of("SELECT CAST(content AS text) FROM lessons.lesson_version WHERE id = :version")
                .set("version", versionId)
                .value(String.class);
        LessonContent read = Json.read(json, LessonContent.class);
        shelf.put(versionId, read);
        return read;
    }

    private static final class Shelf extends LinkedHashMap<Long, LessonContent> {
        Shelf() {
            super(ROOM, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, LessonContent> eldest) {
            return size() > ROOM;
        }
    }
}
