package org.xinke.tables;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import org.xinke.shared.RuleViolation;

/** What the sheets of a workbook share, and which sheets somebody sees. */
final class XlsxBook implements AutoCloseable {
    private static final long PART_THAT_MAY_BE_TEXT = 10;

    private final OoxmlPackage parts;
    private final List<Sheet> sheets = new ArrayList<>();
    private final List<String> strings = new ArrayList<>();
    private CellFormats formats = CellFormats.none(false);

    private XlsxBook(OoxmlPackage parts) {
        this.parts = parts;
    }

    static XlsxBook open(Path file, TableLimits limits) throws IOException, XMLStreamException {
        OoxmlPackage parts = new OoxmlPackage(file);
        XlsxBook book = new XlsxBook(parts);
        try {
            book.learn(limits);
            return book;
        } catch (IOException | XMLStreamException | RuntimeException e) {
            parts.close();
            throw e;
        }
    }

    /** Those that are not hidden, in their order. */
    List<Sheet> sheets() {
        return sheets;
    }

    CellFormats formats() {
        return formats;
    }

    InputStream open(Sheet sheet) throws IOException {
        return parts.open(sheet.part());
    }

    /** Empty when the file has no such text. */
    Optional<String> string(String index) {
        int place = index.matches("[0-9]{1,9}") ? Integer.parseInt(index) : -1;
        return place >= 0 && place < strings.size() ? Optional.of(strings.get(place)) : Optional.empty();
    }

    private void learn(TableLimits limits) throws IOException, XMLStreamException {
        String book = parts.book();
        Map<String, OoxmlPackage.Relation> relations = parts.relations(book);
        boolean[] since1904 = {false};
        try (XmlPart part = new XmlPart(parts.open(book))) {
            while (part.next()) {
                if (part.begins("workbookPr")) {
                    since1904[0] = part.attribute("date1904").matches("1|true");
                } else if (part.begins("sheet")) {
                    sheet(part, relations.get(part.prefixed("id")));
                }
            }
        }
        formats = CellFormats.none(since1904[0]);
        for (OoxmlPackage.Relation relation : relations.values()) {
            if (relation.is("sharedStrings")) {
                texts(relation.target(), limits);
            } else if (relation.is("styles")) {
                Optional<InputStream> styles = parts.find(relation.target());
                formats = styles.isPresent() ? CellFormats.read(styles.get(), since1904[0]) : formats;
            }
        }
    }

    private void sheet(XmlPart part, OoxmlPackage.@org.jspecify.annotations.Nullable Relation relation) {
        boolean hidden =
                part.attribute("state").toLowerCase(java.util.Locale.ROOT).contains("hidden");
        if (!hidden && relation != null && relation.is("worksheet")) {
            sheets.add(new Sheet(part.attribute("name"), relation.target()));
        }
    }

    private void texts(String part, TableLimits limits) throws IOException, XMLStreamException {
        Optional<InputStream> found = parts.find(part);
        if (found.isEmpty()) {
            return;
        }
        long[] length = {0};
        XmlPart.each(found.get(), "si", element -> {
            String text = element.text("si");
            length[0] += text.length() + 1L;
            if (length[0] > limits.unpackedBytes() / PART_THAT_MAY_BE_TEXT) {
                throw new RuleViolation("tables.error.bomb");
            }
            strings.add(text);
        });
    }

    @Override
    public void close() throws IOException {
        parts.close();
    }

    /** @param part where it is */
    record Sheet(String name, String part) {}
}
