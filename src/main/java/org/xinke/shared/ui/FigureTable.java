package org.xinke.shared.ui;

import com.vaadin.flow.component.Html;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * A table of figures in which each number leads to the rows behind it. It is one node in the session, however long it is;
 * on a phone each row becomes a card.
 */
public final class FigureTable {
    private final Element table;
    private final Element head;
    private final Element body;
    private final List<String> headers;
    private final List<List<Cell>> rows = new ArrayList<>();

    /** @param headers the first names the rows */
    public FigureTable(String caption, List<String> headers) {
        this("xk-figures", caption, headers);
    }

    /** @param look the class in the style sheet, where a feature draws its tables its own way */
    public FigureTable(String look, String caption, List<String> headers) {
        this.table = new Document("").appendElement("table").addClass(look);
        this.headers = List.copyOf(headers);
        table.appendElement("caption").addClass("xk-visually-hidden").text(caption);
        head = table.appendElement("thead").appendElement("tr");
        headers.forEach(header -> head.appendElement("th").attr("scope", "col").text(header));
        body = table.appendElement("tbody");
    }

    /** @param caption and headers are keys of their texts; the first header names the rows */
    public static FigureTable of(String look, Words words, String caption, String... headers) {
        return new FigureTable(
                look,
                words.say(caption),
                Stream.of(headers).map(header -> words.say(header)).toList());
    }

    public FigureTable row(Cell name, List<Cell> cells) {
        fill(body.appendElement("tr"), name, cells);
        return this;
    }

    /** The last row, set off from the others. */
    public FigureTable sum(Cell name, List<Cell> cells) {
        fill(table.appendElement("tfoot").appendElement("tr"), name, cells);
        return this;
    }

    public List<String> headers() {
        return headers;
    }

    /** What stands in it, the sum last. */
    public List<List<Cell>> rows() {
        return List.copyOf(rows);
    }

    public Html draw() {
        return new Html(table.outerHtml());
    }

    private void fill(Element row, Cell name, List<Cell> cells) {
        rows.add(Stream.concat(Stream.of(name), cells.stream()).toList());
        put(row.appendElement("th").attr("scope", "row"), name);
        for (int i = 0; i < cells.size(); i++) {
            put(row.appendElement("td").attr("data-label", headers.get(i + 1)), cells.get(i));
            if (cells.get(i).look() == Look.WORDS) {
                head.child(i + 1).addClass("xk-words");
            }
        }
    }

    private static void put(Element place, Cell cell) {
        if (cell.look() == Look.WORDS) {
            place.addClass("xk-words");
        }
        if (cell.href() != null) {
            place.appendElement("a").attr("href", cell.href()).text(cell.text());
        } else if (cell.look() == Look.NOTHING) {
            place.appendElement("span").addClass("xk-none").text(cell.text());
        } else {
            place.text(cell.text());
        }
    }

    /** How a cell stands: numbers to the right, words to the left, nothing quietly, and on a phone not at all. */
    public enum Look {
        NUMBER,
        WORDS,
        NOTHING
    }

    /** @param href null when there is nothing to see behind it */
    public record Cell(String text, @Nullable String href, Look look) {
        public static Cell text(String text) {
            return new Cell(text, null, Look.NUMBER);
        }

        /** Each as it is. */
        public static List<Cell> texts(Object... values) {
            return Stream.of(values).map(value -> text(String.valueOf(value))).toList();
        }

        /** Without any they are nothing, and a phone leaves them out. */
        public static Cell words(String text) {
            return new Cell(text, null, text.isEmpty() ? Look.NOTHING : Look.WORDS);
        }

        public static Cell link(String text, String href) {
            return new Cell(text, href, Look.WORDS);
        }

        /** A number that leads to its rows; 0 leads nowhere. */
        public static Cell count(int number, String href) {
            return number == 0
                    ? new Cell("0", null, Look.NOTHING)
                    : new Cell(String.valueOf(number), href, Look.NUMBER);
        }
    }
}
