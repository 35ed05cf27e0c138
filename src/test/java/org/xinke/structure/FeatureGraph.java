package org.xinke.structure;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toCollection;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Who knows whom, whatever the means. */
final class FeatureGraph {
    private static final int FEW = 6;

    private final Map<String, Set<String>> next;

    FeatureGraph(Collection<Edge> edges) {
        next = edges.stream()
                .collect(groupingBy(Edge::from, TreeMap::new, mapping(Edge::to, toCollection(TreeSet::new))));
    }

    Set<String> nodes() {
        Set<String> nodes = new TreeSet<>(next.keySet());
        next.values().forEach(nodes::addAll);
        return nodes;
    }

    Set<String> next(String feature) {
        return next.getOrDefault(feature, Set.of());
    }

    /** Groups of features in which each leads to each other. */
    List<Set<String>> circles() {
        return nodes().stream()
                .map(this::circleOf)
                .filter(circle -> circle.size() > 1)
                .distinct()
                .toList();
    }

    private Set<String> circleOf(String feature) {
        Set<String> circle = new TreeSet<>(reachable(feature));
        circle.removeIf(other -> !reachable(other).contains(feature));
        circle.add(feature);
        return circle;
    }

    Set<String> reachable(String feature) {
        Set<String> seen = new TreeSet<>();
        Deque<String> todo = new ArrayDeque<>(next(feature));
        while (!todo.isEmpty()) {
            String here = todo.pop();
            if (seen.add(here)) {
                todo.addAll(next(here));
            }
        }
        return seen;
    }

    /** Those neighbours that no other neighbour leads to, unless in a circle: the picture needs no more. */
    Set<String> essential(String feature) {
        Set<String> essential = new TreeSet<>(next(feature));
        for (String other : next(feature)) {
            Set<String> implied = reachable(other);
            implied.removeAll(circleOf(other));
            if (!implied.contains(feature) && !circleOf(feature).contains(other)) {
                essential.removeAll(implied);
            }
        }
        return essential;
    }

    /** From the ground up: a feature stands one floor above the highest that it knows. Circles share a floor. */
    Map<Integer, Set<String>> floors(Set<String> features) {
        Map<Integer, Set<String>> floors = new TreeMap<>();
        features.forEach(feature ->
                floors.computeIfAbsent(floor(feature), none -> new TreeSet<>()).add(feature));
        return floors;
    }

    private int floor(String feature) {
        Set<String> circle = circleOf(feature);
        return circle.stream()
                .flatMap(member -> next(member).stream())
                .filter(other -> !circle.contains(other))
                .mapToInt(other -> floor(other) + 1)
                .max()
                .orElse(0);
    }

    /** Who ties a circle: each pair with its reasons, those first that have the fewest, for there it is cut. */
    static String ties(Set<String> circle, Collection<Edge> edges) {
        Map<String, List<Edge>> pairs = edges.stream()
                .filter(edge -> circle.contains(edge.from()) && circle.contains(edge.to()))
                .collect(groupingBy(edge -> edge.from() + " → " + edge.to()));
        return pairs.entrySet().stream()
                .sorted(comparing((Map.Entry<String, List<Edge>> pair) ->
                                pair.getValue().size())
                        .thenComparing(Map.Entry::getKey))
                .map(pair -> "\n  " + pair.getKey() + ":" + reasons(pair.getValue()))
                .collect(joining());
    }

    private static String reasons(List<Edge> edges) {
        return edges.stream().limit(FEW).map(edge -> "\n    " + edge).collect(joining())
                + (edges.size() > FEW ? "\n    and " + (edges.size() - FEW) + " more" : "");
    }
}
