package org.xinke.authoring;

import java.util.List;
import java.util.Optional;
import org.commonmark.ext.task.list.items.TaskListItemMarker;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.xinke.authoring.prose.Markdown;
import org.xinke.authoring.prose.Place;
import org.xinke.content.Block;

/** Makes the blocks of a page. A block that is not as it should be tells why and gives none. */
final class BlockReader {
    private final Place place;
    private final Markdown markdown;
    private final Ids ids;

    BlockReader(Place place, Markdown markdown, Ids ids) {
        this.place = place;
        this.markdown = markdown;
        this.ids = ids;
    }

    Optional<Block> read(PageDraft.Piece piece) {
        Mark mark = piece.block();
        if (mark == null) {
            piece.nodes().forEach(this::refuseTasks);
            return Optional.of(new Block.Prose(markdown.blocks(piece.nodes())));
        }
        if (!mark.complete(place.problems())) {
            return Optional.empty();
        }
        ids.take(mark.text("id"), place.file(), mark.line());
        if (piece.items().isEmpty()) {
            place.wrong(mark.line(), "emptyBlock", mark.name());
            return Optional.empty();
        }
        if (!mark.name().equals("check")) {
            piece.nodes().forEach(this::refuseTasks);
        }
        return Optional.of(make(mark, piece));
    }

    private Block make(Mark mark, PageDraft.Piece piece) {
        return switch (mark.name()) {
            case "check" -> new CheckReader(place, markdown).read(mark, piece.nodes());
            case "case" -> new CaseReader(place, markdown, ids).read(mark, piece.items());
            case "training" -> training(mark, piece.nodes());
            case "reflection" -> reflection(mark, piece.nodes());
            default -> new Block.Practice(mark.text("id"), mark.text("piece"), markdown.blocks(piece.nodes()));
        };
    }

    private Block training(Mark mark, List<Node> nodes) {
        if (nodes.stream().noneMatch(OrderedList.class::isInstance)) {
            place.wrong(mark.line(), "trainingSteps");
        }
        return new Block.Training(
                mark.text("id"),
                mark.text("title"),
                mark.as("form", Block.Form.class),
                mark.number("minutes"),
                mark.text("material"),
                mark.text("credit"),
                mark.texts("objectives"),
                mark.as("hand_in", Block.HandIn.class),
                markdown.blocks(nodes));
    }

    private Block reflection(Mark mark, List<Node> nodes) {
        int min = mark.number("min");
        int max = mark.number("max");
        if (min > max) {
            place.wrong(mark.line(), "reflectionLength", String.valueOf(min), String.valueOf(max));
        }
        return new Block.Reflection(
                mark.text("id"), mark.as("readers", Block.Readers.class), min, max, markdown.blocks(nodes));
    }

    private void refuseTasks(Node node) {
        node.accept(new AbstractVisitor() {
            @Override
            public void visit(CustomNode custom) {
                if (custom instanceof TaskListItemMarker) {
                    place.wrong(custom, "taskOutsideCheck");
                }
                visitChildren(custom);
            }
        });
    }
}
