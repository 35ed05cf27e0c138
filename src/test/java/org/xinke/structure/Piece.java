package org.xinke.structure;

import java.util.stream.Stream;

/**
 * A piece of SQL and whose it is.
 *
 * @param source the class, the script, the view
 * @param sql as it stands there
 */
record Piece(String feature, String source, String sql, SqlUse use) {
    /** What of it leaves the feature. */
    Stream<Edge> edges() {
        return Stream.of(
                        use.reads().stream().map(name -> edge(Edge.Means.READS, name, name)),
                        use.writes().stream().map(name -> edge(Edge.Means.WRITES, name, name)),
                        use.refers().stream().map(name -> edge(Edge.Means.REFERS, name, Tables.house(name))))
                .flatMap(edges -> edges)
                .filter(edge -> !edge.from().equals(edge.to()));
    }

    private Edge edge(Edge.Means means, String name, String what) {
        return new Edge(feature, Tables.house(name), means, what, source);
    }

    String says(String problem) {
        return source + ": " + problem + " in: "
                + sql.strip().replaceAll("\\s+", " ").replace(SqlTokens.GAP, '…');
    }
}
