package org.xinke.authoring;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.xinke.authoring.source.Problems;

/** No id stands twice anywhere; and who is referred to must exist. */
final class Ids {
    private final Problems problems;
    private final Map<String, String> taken = new HashMap<>();
    private final Set<String> objectives = new HashSet<>();
    private boolean objectivesKnown = true;

    Ids(Problems problems) {
        this.problems = problems;
    }

    void take(String id, String file, int line) {
        String here = file + ":" + line;
        String before = taken.putIfAbsent(id, here);
        if (before != null && !id.isEmpty()) {
            problems.add(file, line, "duplicateId", id, before);
        }
    }

    void objective(String id, String file, int line) {
        take(id, file, line);
        objectives.add(id);
    }

    /** A unit could not be read: whether one of its objectives exists cannot be told. */
    void objectivesUnsure() {
        objectivesKnown = false;
    }

    void requireObjective(String id, String file, int line) {
        if (objectivesKnown && !objectives.contains(id)) {
            problems.add(file, line, "unknownObjective", id);
        }
    }

    boolean knowsObjective(String id) {
        return objectives.contains(id);
    }
}
