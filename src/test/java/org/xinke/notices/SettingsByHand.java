package org.xinke.notices;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Settings by hand. */
public final class SettingsByHand extends NoticeSettings {
    private final Map<String, String> values = new HashMap<>(Map.of(
            "quiet.from",
            "22:00",
            "quiet.to",
            "07:00",
            "digest.at",
            "18:00",
            "title.length",
            "40",
            "text.length",
            "1000"));

    public SettingsByHand with(String name, Object value) {
        values.put(name, String.valueOf(value));
        return this;
    }

    @Override
    public Optional<String> text(String name) {
        return Optional.ofNullable(values.get(name));
    }

    @Override
    public int number(String name) {
        return Integer.parseInt(values.get(name));
    }

    @Override
    public Optional<String> home() {
        return text("home");
    }
}
