package org.xinke.authoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commonmark.ext.task.list.items.TaskListItemMarker;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.xinke.authoring.prose.Markdown;
import org.xinke.authoring.prose.Nodes;
import org.xinke.authoring.prose.Place;
import org.xinke.content.Block;

/** A self-check: the stem, then a task list in which each option carries its reason as a quote. */
final class CheckReader {
    private final Place place;
    private final Markdown markdown;

    CheckReader(Place place, Markdown markdown) {
        this.place = place;
        this.markdown = markdown;
    }

    Block read(Mark mark, List<Node> nodes) {
        Node last = nodes.get(nodes.size() - 1);
        List<Block.Option> options = new ArrayList<>();
        List<Node> stem = nodes;
        if (last instanceof BulletList list) {
            stem = nodes.subList(0, nodes.size() - 1);
            Nodes.children(list).forEach(item -> option((ListItem) item).ifPresent(options::add));
        } else {
            place.wrong(last, "checkList");
        }
        if (stem.isEmpty()) {
            place.wrong(mark.line(), "checkStem");
        }
        long right = options.stream().filter(Block.Option::right).count();
        if (right == 0 && !options.isEmpty()) {
            place.wrong(mark.line(), "checkNoKey");
        }
        return new Block.SelfCheck(
                mark.text("id"), mark.text("objective"), right > 1, markdown.label(stem), List.copyOf(options));
    }

    private Optional<Block.Option> option(ListItem item) {
        List<Node> parts = Nodes.children(item);
        if (parts.isEmpty() || !(parts.get(0) instanceof TaskListItemMarker marker)) {
            place.wrong(item, "checkBox");
            return Optional.empty();
        }
        Node last = parts.get(parts.size() - 1);
        if (!(last instanceof BlockQuote) || Nodes.words(last).isBlank()) {
            place.wrong(item, "checkReason", Nodes.words(item));
            return Optional.empty();
        }
        String reason = markdown.label(Nodes.children(last));
        List<Node> text = parts.subList(1, parts.size() - 1);
        return Optional.of(new Block.Option(markdown.label(text), marker.isChecked(), reason));
    }
}
