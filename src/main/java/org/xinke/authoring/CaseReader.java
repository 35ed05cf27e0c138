package org.xinke.authoring;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.Node;
import org.jspecify.annotations.Nullable;
import org.xinke.authoring.prose.Markdown;
import org.xinke.authoring.prose.Place;
import org.xinke.content.Block;

/** A case: an opening, questions, stages that open one after the other, a discussion at the end. */
final class CaseReader {
    private final Place place;
    private final Markdown markdown;
    private final Ids ids;

    private final List<Block.Stage> stages = new ArrayList<>();
    private final List<Block.Question> questions = new ArrayList<>();
    private String title = "";
    private String text = "";
    private String discussion = "";

    CaseReader(Place place, Markdown markdown, Ids ids) {
        this.place = place;
        this.markdown = markdown;
        this.ids = ids;
    }

    Block read(Mark block, List<PageDraft.Item> items) {
        Mark current = null;
        List<Node> run = new ArrayList<>();
        for (PageDraft.Item item : items) {
            if (item.mark() == null) {
                run.add(item.node());
            } else {
                take(current, run);
                current = item.mark();
                run = new ArrayList<>();
            }
        }
        take(current, run);
        endStage();
        if (stages.size() < 2) {
            place.wrong(block.line(), "caseWithoutReveal");
        }
        return new Block.CaseStudy(block.text("id"), block.text("title"), List.copyOf(stages), discussion);
    }

    private void take(@Nullable Mark mark, List<Node> nodes) {
        if (mark == null) {
            text = markdown.blocks(nodes);
            return;
        }
        mark.complete(place.problems());
        if (nodes.isEmpty()) {
            place.wrong(mark.line(), "emptyBlock", mark.name());
        }
        if (!discussion.isEmpty()) {
            place.wrong(mark.line(), "discussLast", mark.name());
        }
        switch (mark.name()) {
            case "ask" -> ask(mark, nodes);
            case "reveal" -> {
                endStage();
                title = mark.text("title");
                text = markdown.blocks(nodes);
            }
            default -> discussion = markdown.blocks(nodes);
        }
    }

    private void ask(Mark mark, List<Node> nodes) {
        ids.take(mark.text("id"), place.file(), mark.line());
        questions.add(new Block.Question(mark.text("id"), markdown.label(nodes)));
    }

    private void endStage() {
        stages.add(new Block.Stage(title, text, List.copyOf(questions)));
        questions.clear();
    }
}
