package org.xinke.authoring.prose;

import org.commonmark.ext.task.list.items.TaskListItemMarker;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Document;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;

/** What may not stand in a text: raw HTML, foreign pictures, odd links, bold that did not become bold. */
public final class MarkdownRules extends AbstractVisitor {
    private static final int SHOWN = 10;

    private final Place place;
    private final Pictures pictures;
    private final boolean lesson;

    private MarkdownRules(Place place, Pictures pictures, boolean lesson) {
        this.place = place;
        this.pictures = pictures;
        this.lesson = lesson;
    }

    /** Comments that stand alone are a lesson's marks: its reader looks at them. */
    public static void checkLesson(Node document, Place place, Pictures pictures) {
        document.accept(new MarkdownRules(place, pictures, true));
    }

    /** A text in YAML, such as a question's stem: no marks, headings and pictures. */
    public static Node checkText(String text, Place place) {
        Node document = Markdown.parse(text);
        document.accept(new MarkdownRules(place, Pictures.NONE, false));
        return document;
    }

    @Override
    public void visit(HtmlBlock html) {
        if (!lesson || !(html.getParent() instanceof Document)) {
            place.wrong(html, "rawHtml");
        }
    }

    @Override
    public void visit(HtmlInline html) {
        place.wrong(html, "rawHtml");
    }

    @Override
    public void visit(Heading heading) {
        if (!lesson) {
            place.wrong(heading, "headingInText");
        }
        visitChildren(heading);
    }

    @Override
    public void visit(Link link) {
        if (!CleanHtml.permittedLink(link.getDestination())) {
            place.wrong(link, "link", link.getDestination());
        }
        visitChildren(link);
    }

    @Override
    public void visit(Image image) {
        if (!lesson) {
            place.wrong(image, "pictureInText");
            return;
        }
        if (Nodes.words(image).isBlank()) {
            place.wrong(image, "altText", image.getDestination());
        }
        pictures.require(image.getDestination(), place, place.line(image));
        visitChildren(image);
    }

    @Override
    public void visit(Text text) {
        if (text.getLiteral().contains("**")) {
            place.wrong(text, "bold", around(text.getLiteral(), "**"));
        }
    }

    private static String around(String text, String mark) {
        int at = text.indexOf(mark);
        return text.substring(Math.max(0, at - SHOWN), Math.min(text.length(), at + mark.length() + SHOWN));
    }

    @Override
    public void visit(CustomNode node) {
        if (node instanceof TaskListItemMarker && !lesson) {
            place.wrong(node, "taskOutsideCheck");
        }
        visitChildren(node);
    }
}
