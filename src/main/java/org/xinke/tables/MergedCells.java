package org.xinke.tables;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;

/**
 * Cells that are merged over several rows: whoever looks at the sheet sees the value beside each of them. What is merged
 * over columns is a title and says nothing about a row.
 */
final class MergedCells {
    private static final Pattern AREA = Pattern.compile("([A-Z]{1,3})([0-9]{1,7}):([A-Z]{1,3})([0-9]{1,7})");
    private static final int MOST = 20_000;

    private final Map<Integer, List<Area>> byColumn = new HashMap<>();
    private final Map<Area, XlsxCell> values = new HashMap<>();

    static MergedCells of(InputStream sheet) throws IOException, XMLStreamException {
        MergedCells merged = new MergedCells();
        int[] found = {0};
        XmlPart.each(sheet, "mergeCell", element -> {
            Matcher area = AREA.matcher(element.attribute("ref").replace("$", ""));
            if (found[0]++ < MOST && area.matches() && !area.group(2).equals(area.group(4))) {
                int column = XlsxPlace.column(area.group(1));
                merged.byColumn
                        .computeIfAbsent(column, key -> new ArrayList<>())
                        .add(new Area(column, Integer.parseInt(area.group(2)), Integer.parseInt(area.group(4))));
            }
        });
        return merged;
    }

    /** Puts into a row what is merged down into it, and remembers what begins in it. */
    void fill(int line, List<XlsxCell> cells) {
        byColumn.forEach((column, areas) -> {
            for (Area area : areas) {
                if (line == area.first() && column < cells.size()) {
                    values.put(area, cells.get(column));
                } else if (line > area.first() && line <= area.last() && values.containsKey(area)) {
                    put(cells, column, values.getOrDefault(area, XlsxCell.EMPTY));
                }
            }
        });
    }

    private static void put(List<XlsxCell> cells, int column, XlsxCell value) {
        while (cells.size() <= column) {
            cells.add(XlsxCell.EMPTY);
        }
        if (cells.get(column).equals(XlsxCell.EMPTY)) {
            cells.set(column, value);
        }
    }

    private record Area(int column, int first, int last) {}
}
