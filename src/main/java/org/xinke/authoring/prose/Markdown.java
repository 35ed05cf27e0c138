package org.xinke.authoring.prose;

import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.task.list.items.TaskListItemsExtension;
import org.commonmark.node.Document;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** CommonMark with tables and task lists, made into clean HTML. */
public final class Markdown {
    private static final Parser PARSER = Parser.builder()
            .extensions(List.of(TablesExtension.create(), TaskListItemsExtension.create()))
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .build();
    private static final List<Extension> SHOWN = List.of(TablesExtension.create());
    /** A line broken in the file between two Chinese characters must not become a space on the screen. */
    private static final Pattern BREAK_IN_CHINESE =
            Pattern.compile("(?<=[\\p{IsHan}，。！？；：、”’）》…—])\\n(?=[\\p{IsHan}“‘（《…—])");

    private final Pictures pictures;

    public Markdown(Pictures pictures) {
        this.pictures = pictures;
    }

    public static Node parse(String text) {
        return PARSER.parse(text);
    }

    /** Paragraphs, lists, tables. Takes the nodes out of their document. */
    public String blocks(List<Node> nodes) {
        return render(nodes, false);
    }

    /** For a label: one paragraph comes without its {@code <p>}. Takes the nodes out of their document. */
    public String label(List<Node> nodes) {
        return render(nodes, true);
    }

    public String label(Node document) {
        return label(Nodes.children(document));
    }

    private String render(List<Node> nodes, boolean label) {
        Document document = new Document();
        nodes.forEach(document::appendChild);
        HtmlRenderer renderer = HtmlRenderer.builder()
                .extensions(SHOWN)
                .escapeHtml(true)
                .omitSingleParagraphP(label)
                .attributeProviderFactory(context -> (node, tag, attributes) -> {
                    if (node instanceof Image image) {
                        pictures.find(image.getDestination()).ifPresent(picture -> picture.describe(attributes));
                    }
                })
                .build();
        String html = CleanHtml.of(renderer.render(document)).strip();
        return BREAK_IN_CHINESE.matcher(html).replaceAll("");
    }
}
