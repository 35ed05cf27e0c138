package org.xinke.authoring;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Node;
import org.jspecify.annotations.Nullable;
import org.xinke.authoring.prose.Nodes;
import org.xinke.authoring.prose.Place;

/** Cuts a lesson into pages and blocks; every mark that does not fit is told with its line. */
final class LessonOutline {
    private final Place place;
    private final List<PageDraft> pages = new ArrayList<>();
    private PageDraft.@Nullable Piece open;
    private @Nullable String title;

    LessonOutline(Place place) {
        this.place = place;
    }

    List<PageDraft> read(Node document, String lessonTitle) {
        Nodes.children(document).forEach(this::take);
        finishBlock();
        if (title == null) {
            place.wrong(place.before() + 1, "title", lessonTitle);
        }
        if (pages.isEmpty()) {
            place.wrong(place.before() + 1, "noPage");
        }
        return pages;
    }

    @Nullable
    String title() {
        return title;
    }

    private void take(Node node) {
        if (node instanceof Heading heading && heading.getLevel() == 1) {
            takeTitle(heading);
        } else if (node instanceof Heading heading && heading.getLevel() == 2) {
            finishBlock();
            pages.add(new PageDraft(Nodes.words(heading), place.line(heading)));
        } else if (node instanceof HtmlBlock html) {
            Mark.read(html, place).ifPresent(mark -> takeMark(html, mark));
        } else {
            takeText(node);
        }
    }

    private void takeTitle(Heading heading) {
        if (title != null || !pages.isEmpty()) {
            place.wrong(heading, "secondTitle");
        }
        title = Nodes.words(heading);
    }

    private void takeText(Node node) {
        PageDraft page = page();
        if (page == null) {
            place.wrong(node, "textBeforePage");
        } else if (open != null) {
            open.items().add(new PageDraft.Item(node, null));
        } else {
            page.add(node);
        }
    }

    private void takeMark(HtmlBlock html, Mark mark) {
        PageDraft page = page();
        if (page == null) {
            place.wrong(html, "textBeforePage");
        } else if (mark.closing()) {
            close(mark);
        } else if (mark.name().equals("page")) {
            if (!page.marked(mark)) {
                place.wrong(html, "pageMarkPlace");
            }
        } else if (Mark.IN_CASE.contains(mark.name())) {
            takeInCase(html, mark);
        } else {
            finishBlock();
            open = page.open(mark);
        }
    }

    private void takeInCase(HtmlBlock html, Mark mark) {
        Mark block = open == null ? null : open.block();
        if (open == null || block == null || !block.name().equals("case")) {
            place.wrong(html, "onlyInCase", mark.name());
        } else {
            open.items().add(new PageDraft.Item(html, mark));
        }
    }

    private void close(Mark mark) {
        Mark block = open == null ? null : open.block();
        if (block == null) {
            place.wrong(mark.line(), "nothingToClose", mark.name());
        } else if (!block.name().equals(mark.name())) {
            place.wrong(mark.line(), "otherToClose", mark.name(), block.name(), String.valueOf(block.line()));
        }
        open = null;
    }

    private void finishBlock() {
        Mark block = open == null ? null : open.block();
        if (block != null) {
            place.wrong(block.line(), "missingEnd", block.name());
        }
        open = null;
    }

    private @Nullable PageDraft page() {
        return pages.isEmpty() ? null : pages.get(pages.size() - 1);
    }
}
