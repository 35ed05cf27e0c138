package org.xinke.tables.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.List;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.xinke.shared.ui.FigureTable;
import org.xinke.shared.ui.FigureTable.Cell;

class ShownSheetTest {
    @Test
    void aSheetHasWhatThePageShows() throws IOException {
        FigureTable table = new FigureTable("各教学班", List.of("教学班", "应考", "平均分", "教师"))
                .row(Cell.link("0101", "x"), List.of(Cell.count(96, "y"), Cell.text("81.5"), Cell.words("007")))
                .sum(Cell.text("合计"), List.of(Cell.count(0, "y"), Cell.text("–"), Cell.words("")));

        List<Row> rows = read(table);

        assertThat(rows.get(0).getCell(1).asString()).isEqualTo("应考");
        assertThat(rows.get(1).getCell(0).asString()).isEqualTo("0101");
        assertThat(rows.get(1).getCell(1).asNumber()).isEqualTo(BigDecimal.valueOf(96));
        assertThat(rows.get(1).getCell(2).asNumber()).isEqualTo(new BigDecimal("81.5"));
        assertThat(rows.get(1).getCell(3).asString()).isEqualTo("007");
        assertThat(rows.get(2).getCell(2).asString()).isEqualTo("–");
    }

    private static List<Row> read(FigureTable table) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ShownSheet.of("各教学班", ZoneId.of("Asia/Shanghai"), table)
                .write(out, (offset, limit) -> offset == 0 ? table.rows() : List.of());
        try (ReadableWorkbook book =
                new ReadableWorkbook(new ByteArrayInputStream(out.toByteArray()), new ReadingOptions(true, false))) {
            return book.getFirstSheet().read();
        }
    }
}
