package org.xinke.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ExcelTableTest {
    private static final Instant NOON = Instant.parse("2026-09-10T04:00:00Z");

    @Test
    void leadingZerosOfANumberStay() throws IOException {
        Cell number = write(List.of(new Line("00123", "云知秋", null))).get(1).getCell(0);

        assertThat(number.getType()).isEqualTo(CellType.STRING);
        assertThat(number.asString()).isEqualTo("00123");
    }

    /** A cell that says "text" keeps its zeros when somebody edits it; the reader does not tell a string's format, the file does. */
    @Test
    void numbersAreFormattedAsText() throws IOException {
        byte[] book = book(List.of(new Line("00123", "云知秋", null)));

        assertThat(part(book, "xl/worksheets/sheet1.xml")).contains("<c r=\"A2\" s=\"2\" t=\"s\">");
        assertThat(part(book, "xl/styles.xml"))
                .containsPattern(
                        "numFmtId=\"(\\d+)\" formatCode=\"@\".*<cellXfs.*(<xf [^>]*>.*){2}<xf numFmtId=\"\\1\"");
    }

    @Test
    void whatLooksLikeAFormulaStaysText() throws IOException {
        Cell name = write(List.of(new Line("1", "=1+1", null))).get(1).getCell(1);

        assertThat(name.getType()).isEqualTo(CellType.STRING);
        assertThat(name.getFormula()).isNull();
    }

    @Test
    void timesAreTheSchoolsAndNothingIsAnEmptyCell() throws IOException {
        List<Row> rows = write(List.of(new Line("1", "云", NOON), new Line("2", "江", null)));

        assertThat(rows.get(1).getCell(2).asDate()).isEqualTo(LocalDateTime.of(2026, 9, 10, 12, 0));
        assertThat(rows.get(2).getOptionalCell(2).map(Cell::getValue)).isEmpty();
    }

    @Test
    void longTablesAreFetchedStretchByStretch() throws IOException {
        List<Line> many = IntStream.range(0, 4001)
                .mapToObj(i -> new Line("0" + i, "云", null))
                .toList();

        List<Row> rows = write(many);

        assertThat(rows).hasSize(4002);
        assertThat(rows.get(4001).getCell(0).asString()).isEqualTo("04000");
    }

    @Test
    void whatItIsStandsAboveTheColumns() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new ExcelTable<String>("名单", ZoneId.of("Asia/Shanghai"))
                .text("学号", 10, line -> line)
                .about(List.of("课程覆盖名单", "全校 2026 级 · 导出于 2026年11月28日 10:00"))
                .write(out, (offset, limit) -> offset == 0 ? List.of("001", "002") : List.of());
        try (ReadableWorkbook book =
                new ReadableWorkbook(new ByteArrayInputStream(out.toByteArray()), new ReadingOptions(true, false))) {
            assertThat(book.getFirstSheet().read().stream()
                            .map(row -> row.getCell(0).asString()))
                    .containsExactly("课程覆盖名单", "全校 2026 级 · 导出于 2026年11月28日 10:00", "学号", "001", "002");
        }
    }

    @Test
    void theFileIsCalledWhatItIs() {
        About about = About.of("课程覆盖", "全校 2026 级", "", "查找：a/b");
        assertThat(about.fileName(LocalDate.of(2026, 11, 28))).isEqualTo("课程覆盖-全校 2026 级-查找：a b-2026-11-28");
    }

    private static List<Row> write(List<Line> lines) throws IOException {
        try (ReadableWorkbook book =
                new ReadableWorkbook(new ByteArrayInputStream(book(lines)), new ReadingOptions(true, false))) {
            return book.getFirstSheet().read();
        }
    }

    private static String part(byte[] book, String name) throws IOException {
        try (ZipFile zip = ZipFile.builder().setByteArray(book).get()) {
            return new String(zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static byte[] book(List<Line> lines) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new ExcelTable<Line>("名单[2026]", ZoneId.of("Asia/Shanghai"))
                .text("学号", 12, Line::number)
                .text("姓名", 12, Line::name)
                .moment("时间", 16, Line::at)
                .number("学时", 8, line -> BigDecimal.ONE)
                .write(out, (offset, limit) -> lines.subList(offset, Math.min(lines.size(), offset + limit)));
        return out.toByteArray();
    }

    private record Line(
            String number, String name, @Nullable Instant at) {}
}
