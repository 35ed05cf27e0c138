package org.xinke.tables.ui;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.xinke.shared.ui.FigureTable;
import org.xinke.shared.ui.FigureTable.Cell;
import org.xinke.shared.ui.FigureTable.Look;
import org.xinke.tables.ExcelTable;

/** The sheet of a table that a page shows. What names a row is text, be it of digits. */
final class ShownSheet {
    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9][0-9]{0,9})(\\.[0-9]{1,6})?");
    private static final int WIDE = 28;
    private static final int NARROW = 14;

    private ShownSheet() {}

    static ExcelTable<List<Cell>> of(String title, ZoneId zone, FigureTable shown) {
        ExcelTable<List<Cell>> sheet = new ExcelTable<>(title, zone);
        List<String> headers = shown.headers();
        for (int i = 0; i < headers.size(); i++) {
            int place = i;
            if (i == 0) {
                sheet.text(headers.get(i), WIDE, row -> row.get(place).text());
            } else {
                sheet.mixed(headers.get(i), NARROW, row -> value(row.get(place)));
            }
        }
        return sheet;
    }

    private static @Nullable Object value(Cell cell) {
        return cell.look() != Look.WORDS && NUMBER.matcher(cell.text()).matches()
                ? new BigDecimal(cell.text())
                : cell.text();
    }
}
