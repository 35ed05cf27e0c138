package org.xinke.exams.ui;

import com.vaadin.flow.component.Html;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A table of a few dozen rows as one node of the session; on a phone each row becomes a card. */
final class PlainTable {
    private final Element table = new Document("").appendElement("table").addClass("xk-exam-table");
    private final Element body;
    private final String[] headers;
    private Element row = table;

    PlainTable(String caption, String... headers) {
        this.headers = headers;
        table.appendElement("caption").addClass("xk-visually-hidden").text(caption);
        Element head = table.appendElement("thead").appendElement("tr");
        for (String header : headers) {
            head.appendElement("th").attr("scope", "col").text(header);
        }
        body = table.appendElement("tbody");
    }

    /** Begins a row whose name leads somewhere. */
    PlainTable link(String href, String name) {
        row = body.appendElement("tr");
        row.appendElement("th")
                .attr("scope", "row")
                .appendElement("a")
                .attr("href", href)
                .text(name);
        return this;
    }

    PlainTable name(String name) {
        row = body.appendElement("tr");
        row.appendElement("th").attr("scope", "row").text(name);
        return this;
    }

    void cells(Object... values) {
        for (int i = 0; i < values.length; i++) {
            row.appendElement("td").attr("data-label", headers[i + 1]).text(String.valueOf(values[i]));
        }
    }

    Html draw() {
        return new Html(table.outerHtml());
    }
}
