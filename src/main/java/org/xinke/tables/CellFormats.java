package org.xinke.tables;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;

/** How cells show their numbers, by the style that they name. A workbook without styles has none, and its numbers are numbers. */
final class CellFormats {
    private static final String DATE = "yyyy-mm-dd";
    private static final Pattern SAID_AS_IS = Pattern.compile("\"[^\"]*\"|\\\\.|\\[[^\\]]*]");
    private static final Pattern OF_DATES = Pattern.compile("[yYdDmMeE].*[yYdDmM]");

    private final List<String> formats = new ArrayList<>();
    private final boolean since1904;

    private CellFormats(boolean since1904) {
        this.since1904 = since1904;
    }

    static CellFormats none(boolean since1904) {
        return new CellFormats(since1904);
    }

    static CellFormats read(InputStream styles, boolean since1904) throws IOException, XMLStreamException {
        CellFormats read = new CellFormats(since1904);
        Map<String, String> own = new HashMap<>();
        boolean ofCells = false;
        try (XmlPart part = new XmlPart(styles)) {
            while (part.next()) {
                ofCells = part.begins("cellXfs") || (ofCells && !part.ends("cellXfs"));
                if (part.begins("numFmt")) {
                    own.put(part.attribute("numFmtId"), part.attribute("formatCode"));
                } else if (ofCells && part.begins("xf")) {
                    String id = part.attribute("numFmtId");
                    read.formats.add(own.getOrDefault(id, usual(id)));
                }
            }
        }
        return read;
    }

    /** Empty for a number as it is. */
    String of(String style) {
        int index = style.matches("[0-9]{1,6}") ? Integer.parseInt(style) : 0;
        return index < formats.size() ? formats.get(index) : "";
    }

    boolean since1904() {
        return since1904;
    }

    static boolean isDate(String format) {
        return OF_DATES.matcher(SAID_AS_IS.matcher(format).replaceAll("")).find();
    }

    /** The numbers of Excel's own formats that show a day: 14 to 17, 22, and those of Chinese editions. */
    private static String usual(String id) {
        return id.matches("1[4-7]|22|2[7-9]|3[016]|5[0-478]") ? DATE : "";
    }
}
