package org.xinke.structure;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toCollection;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What every feature may do with the others, as somebody decided: {@code map.txt}.
 *
 * @param claims such as {@code exams reads course.section}
 */
record Declaration(Set<String> features, Set<String> claims) {
    private static final Path FILE = Path.of("src/test/resources/structure/map.txt");

    static Declaration read() {
        try {
            return of(Files.readAllLines(FILE));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final String HEAD = """
            # What every feature may do with the others: use their code, read or write their tables, hear their rows by a trigger,
            # refer to their tables by a foreign key. Held by FeatureMapTest against what is done, both ways: a new line is a
            # decision, made in the commit that needs it. Not named, because free: app uses all, all use shared.
            """;

    /** A feature begins its line; what it may do stands indented below. */
    static Declaration of(List<String> lines) {
        Declaration declaration = new Declaration(new TreeSet<>(), new TreeSet<>());
        String feature = "";
        for (String line : lines) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            String[] words = line.strip().split("\\s+");
            if (line.startsWith(" ")) {
                declaration.add(feature, words);
            } else {
                feature = words[0];
                declaration.features.add(feature);
            }
        }
        return declaration;
    }

    private void add(String feature, String[] words) {
        Edge.Means means = Edge.Means.valueOf(words[0].toUpperCase(Locale.ROOT));
        for (int i = 1; i < words.length; i++) {
            claims.add(feature + " " + means.word() + " " + words[i]);
        }
    }

    /** The file as it would be if all that is done were declared: to be copied from, after a thought. */
    static String of(Set<String> features, Collection<Edge> edges) {
        StringBuilder text = new StringBuilder(HEAD);
        for (String feature : features) {
            text.append(feature).append('\n');
            for (Edge.Means means : Edge.Means.values()) {
                lines(feature, means, edges)
                        .forEach(names -> text.append("    %-6s %s\n".formatted(means.word(), names)));
            }
        }
        return text.toString();
    }

    /** Tables of a house share a line. */
    private static Collection<String> lines(String feature, Edge.Means means, Collection<Edge> edges) {
        return edges.stream()
                .filter(edge -> edge.from().equals(feature) && edge.means() == means)
                .collect(groupingBy(
                        edge -> edge.what().contains(".") ? edge.to() : "",
                        TreeMap::new,
                        mapping(
                                Edge::what,
                                collectingAndThen(toCollection(TreeSet::new), names -> String.join(" ", names)))))
                .values();
    }

    /** What is done and not declared, with those who do it. */
    List<String> missing(Collection<Edge> edges) {
        return edges.stream()
                .filter(edge -> !claims.contains(edge.claim()))
                .map(Edge::toString)
                .toList();
    }

    /** What is declared and not done. */
    List<String> spare(Collection<Edge> edges) {
        List<String> spare = new ArrayList<>(claims);
        edges.forEach(edge -> spare.remove(edge.claim()));
        return spare;
    }
}
