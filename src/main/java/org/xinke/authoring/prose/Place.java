package org.xinke.authoring.prose;

import org.commonmark.node.Node;
import org.jspecify.annotations.Nullable;
import org.xinke.authoring.source.Problems;

/**
 * Where a piece of Markdown stands, so that its errors can name file and line.
 *
 * @param before lines of the file that stand before the piece
 */
public record Place(String file, int before, Problems problems) {
    public int line(@Nullable Node node) {
        return before + Nodes.line(node) + 1;
    }

    public void wrong(@Nullable Node node, String key, Object... arguments) {
        problems.add(file, line(node), key, arguments);
    }

    public void wrong(int line, String key, Object... arguments) {
        problems.add(file, line, key, arguments);
    }
}
