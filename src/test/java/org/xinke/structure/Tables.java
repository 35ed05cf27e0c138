package org.xinke.structure;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What stands in the database, each with its house: {@code course.section}. A house is a schema, and a schema is a feature.
 *
 * @param relations tables, views and sequences
 * @param views of these the ones that an owner gives to be read
 * @param entities {@code Exam} to {@code exams.exam}: what JPQL calls them
 */
record Tables(
        Set<String> houses,
        Set<String> relations,
        Set<String> views,
        Set<String> functions,
        Map<String, String> entities) {
    /** On which all stand: persons and sections may be looked up by anybody (decision 22). */
    static final Set<String> GROUND = Set.of("people", "course");

    boolean knows(String name) {
        return relations.contains(name) || functions.contains(name);
    }

    /** A table above the ground, which its owner does not show by a view. */
    boolean isInner(String name) {
        return relations.contains(name) && !views.contains(name) && !GROUND.contains(house(name));
    }

    /** Whether a name without a house could mean something of ours. */
    boolean knowsBare(String name) {
        return bare(relations).contains(name) || bare(functions).contains(name);
    }

    boolean knowsBareFunction(String name) {
        return bare(functions).contains(name);
    }

    static String house(String name) {
        return name.substring(0, name.indexOf('.'));
    }

    private static Set<String> bare(Set<String> names) {
        Set<String> bare = new TreeSet<>();
        names.forEach(name -> bare.add(name.substring(name.indexOf('.') + 1)));
        return bare;
    }
}
