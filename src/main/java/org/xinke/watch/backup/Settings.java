package org.xinke.watch.backup;

import java.util.Map;

/** Where to copy from or to: the environment, in the same names as the application's. */
record Settings(Map<String, String> environment) {
    String get(String name) {
        String value = get(name, "");
        if (value.isEmpty()) {
            throw new Refused(name + " is not set");
        }
        return value;
    }

    String get(String name, String otherwise) {
        return environment.getOrDefault(name, otherwise);
    }
}
