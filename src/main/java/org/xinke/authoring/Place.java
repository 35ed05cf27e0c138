package org.xinke.authoring;

import org.commonmark.node.Node;
import org.jspecify.annotations.Nullable;

/**
 * Where a piece of Markdown stands, so that its errors can name file and line.
 *
 * @param before lines of the file that stand before the piece
 */
record Place(String file, int before, Problems problems) {
    int line(@Nullable Node node) {
        return before + Nodes.line(node) + 1;
    }

    void wrong(@Nullable Node node, String key, Object... arguments) {
        problems.add(file, line(node), key, arguments);
    }

    void wrong(int line, String key, Object... arguments) {
        problems.add(file, line, key, arguments);
    }
}
