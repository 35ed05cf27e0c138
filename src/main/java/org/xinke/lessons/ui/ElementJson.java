package org.xinke.lessons.ui;

import elemental.json.Json;
import elemental.json.JsonValue;
import org.xinke.content.ContentJson;

/** Records as properties of our elements. */
final class ElementJson {
    private ElementJson() {}

    static JsonValue of(Object value) {
        return Json.instance().parse(ContentJson.write(value));
    }
}
