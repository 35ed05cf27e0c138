package org.xinke.structure;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toCollection;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The map as people read it: a picture by floors, with the arrows that matter, and a table with all of them. */
final class MapPage {
    private final Set<String> features;
    private final Tables tables;
    private final Collection<Edge> edges;
    private final FeatureGraph graph;

    MapPage(Survey survey) {
        this.features = survey.house().features();
        this.features.remove("shared");
        this.tables = survey.tables();
        this.edges = survey.edges();
        this.graph = new FeatureGraph(edges);
    }

    String text() {
        return picture() + "\n" + table();
    }

    /** From the roof down; what a neighbour leads to anyway has no arrow of its own. */
    private String picture() {
        StringBuilder picture = new StringBuilder("```mermaid\nflowchart TB\n");
        List<Map.Entry<Integer, Set<String>>> floors =
                new ArrayList<>(graph.floors(drawn()).entrySet());
        Collections.reverse(floors);
        for (Map.Entry<Integer, Set<String>> floor : floors) {
            picture.append("    subgraph floor").append(floor.getKey()).append("[\" \"]\n        direction LR\n");
            floor.getValue()
                    .forEach(feature ->
                            picture.append("        ").append(feature).append('\n'));
            picture.append("    end\n");
        }
        for (String feature : drawn()) {
            graph.essential(feature).forEach(other -> picture.append("    ")
                    .append(feature)
                    .append(" --> ")
                    .append(other)
                    .append('\n'));
        }
        return picture.append("```\n").toString();
    }

    /** The frame leads everywhere: an arrow from it says nothing. */
    private Set<String> drawn() {
        Set<String> drawn = new TreeSet<>(features);
        drawn.remove("app");
        return drawn;
    }

    private String table() {
        StringBuilder table = new StringBuilder(
                "| feature | uses | reads | writes | hears | foreign keys to |\n|---|---|---|---|---|---|\n");
        for (String feature : features) {
            table.append("| `").append(feature).append("` |");
            for (Edge.Means means : Edge.Means.values()) {
                table.append(' ').append(cell(feature, means)).append(" |");
            }
            table.append('\n');
        }
        return table.toString();
    }

    /** {@code people: person, school_class}. */
    private String cell(String feature, Edge.Means means) {
        Map<String, Set<String>> known = edges.stream()
                .filter(edge -> edge.from().equals(feature) && edge.means() == means)
                .collect(groupingBy(Edge::to, TreeMap::new, mapping(Edge::what, toCollection(TreeSet::new))));
        if (feature.equals("app") && means == Edge.Means.USES) {
            return "all";
        }
        return known.entrySet().stream()
                .map(entry -> "`" + entry.getKey() + "`" + names(entry.getKey(), entry.getValue()))
                .collect(joining("; "));
    }

    /** An owner's inner table leans. */
    private String names(String house, Set<String> names) {
        return names.stream()
                .filter(name -> name.startsWith(house + "."))
                .map(name -> {
                    String table = name.substring(house.length() + 1);
                    return tables.isInner(name) ? " *" + table + "*" : " " + table;
                })
                .collect(joining(","));
    }
}
