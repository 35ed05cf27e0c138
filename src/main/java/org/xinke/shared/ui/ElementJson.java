package org.xinke.shared.ui;

import elemental.json.JsonValue;
import org.xinke.shared.Json;

/** Records as properties of our elements. */
public final class ElementJson {
    private ElementJson() {}

    public static JsonValue of(Object value) {
        return elemental.json.Json.instance().parse(Json.write(value));
    }
}
