package org.xinke.oneroster;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.xinke.tables.TableLimits;

/**
 * What an export speaks of, before anything is taken from it.
 *
 * @param courses those that are taught in it, title by id
 * @param terms those in which they are, title by id
 * @param delta only what has changed is in it: nobody is missing who does not stand there
 */
public record OneRosterContents(Map<String, String> courses, Map<String, String> terms, boolean delta) {
    private static final String USERS = "file.users";

    /** @throws org.xinke.shared.RuleViolation when it cannot be read */
    public static OneRosterContents of(Path file, TableLimits limits) throws IOException {
        OneRosterZip zip = new OneRosterZip(file, limits);
        Set<String> taught = new HashSet<>();
        Set<String> when = new HashSet<>();
        zip.each("classes", row -> {
            OneRosterGroup group = OneRosterGroup.of(row);
            if (!group.homeroom()) {
                taught.add(group.course());
                when.addAll(group.terms());
            }
        });
        Map<String, String> manifest = new HashMap<>();
        zip.each("manifest", row -> manifest.put(row.at("propertyName"), row.at("value")));
        return new OneRosterContents(
                titles(zip, "courses", taught),
                titles(zip, "academicSessions", when),
                manifest.getOrDefault(USERS, "").equalsIgnoreCase("delta"));
    }

    public static boolean isOne(Path file) throws IOException {
        return OneRosterZip.isOne(file);
    }

    /** Somebody has to say which course and which term is meant. */
    public boolean asks() {
        return courses.size() > 1 || terms.size() > 1;
    }

    private static Map<String, String> titles(OneRosterZip zip, String name, Set<String> wanted) throws IOException {
        Map<String, String> titles = new LinkedHashMap<>();
        zip.each(name, row -> {
            if (wanted.contains(row.id())) {
                titles.put(row.id(), row.first("title", "courseCode", "sourcedId"));
            }
        });
        return titles;
    }
}
