package org.xinke.authoring;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.Node;
import org.jspecify.annotations.Nullable;

/** A page as it stands in the file: runs of text and blocks, not yet made into records. */
final class PageDraft {
    private final String title;
    private final int line;
    private final List<Piece> pieces = new ArrayList<>();
    private @Nullable Mark mark;

    PageDraft(String title, int line) {
        this.title = title;
        this.line = line;
    }

    String title() {
        return title;
    }

    int line() {
        return line;
    }

    @Nullable
    Mark mark() {
        return mark;
    }

    List<Piece> pieces() {
        return pieces;
    }

    /** The mark stands directly below the heading. */
    boolean marked(Mark page) {
        if (mark != null || !pieces.isEmpty()) {
            return false;
        }
        mark = page;
        return true;
    }

    void add(Node node) {
        Piece last = pieces.isEmpty() ? null : pieces.get(pieces.size() - 1);
        if (last == null || last.block() != null) {
            last = new Piece(null, new ArrayList<>());
            pieces.add(last);
        }
        last.items().add(new Item(node, null));
    }

    Piece open(Mark block) {
        Piece piece = new Piece(block, new ArrayList<>());
        pieces.add(piece);
        return piece;
    }

    /** Running text when {@code block} is null. */
    record Piece(@Nullable Mark block, List<Item> items) {
        List<Node> nodes() {
            return items.stream().map(Item::node).toList();
        }
    }

    /** A node, or the mark that it is. */
    record Item(Node node, @Nullable Mark mark) {}
}
