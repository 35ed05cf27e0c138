package org.xinke.tables;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xinke.shared.RuleViolation;

class TableFileTest {
    private static final TableLimits LIMITS = new TableLimits(20_000_000, 10_000, 100);

    @TempDir
    Path folder;

    @Test
    void gbkIsRecognised() throws IOException {
        assertThat(cells("学号,姓名\n0012,云知秋".getBytes(Charset.forName("GBK"))))
                .containsExactly(List.of("学号", "姓名"), List.of("0012", "云知秋"));
    }

    @Test
    void utf8WithMarkIsRecognised() throws IOException {
        assertThat(cells("\uFEFF学号,姓名\r\n0012,云知秋\r\n".getBytes(UTF_8)).get(0)).containsExactly("学号", "姓名");
    }

    @Test
    void tabsOfUnicodeTextAreRecognised() throws IOException {
        byte[] text = "学号\t姓名\n0012\t江听雨".getBytes(UTF_16LE);
        ByteArrayOutputStream marked = new ByteArrayOutputStream();
        marked.write(new byte[] {(byte) 0xFF, (byte) 0xFE});
        marked.write(text);

        assertThat(cells(marked.toByteArray()).get(1)).containsExactly("0012", "江听雨");
    }

    @Test
    void quotedCellsKeepCommasAndExcelsOwnQuoting() throws IOException {
        assertThat(cells("a,b\n\"=\"\"0012\"\"\",\"x,\ny\"\n".getBytes(UTF_8)).get(1))
                .containsExactly("0012", "x,\ny");
    }

    @Test
    void linesAreCountedAsTheProgramOfTheAuthorCountsThem() throws IOException {
        Path file = file("a,b\n\n\nc,d\n".getBytes(UTF_8));

        assertThat(rows(file)).extracting(TableRow::line).containsExactly(1, 4);
    }

    @Test
    void leadingZerosStay() throws IOException {
        String cells = Workbook.text("A1", "00123") + "<c r=\"B1\" s=\"1\"><v>456</v></c>";
        Path file = new Workbook(Workbook.row(1, cells)).in(folder);

        assertThat(rows(file).get(0).cells()).containsExactly("00123", "00000456");
    }

    @Test
    void aNumberIsWrittenAsDigits() throws IOException {
        Path file = new Workbook(Workbook.row(1, "<c r=\"A1\"><v>2.0260001E7</v></c><c r=\"B1\"><v>2026</v></c>"))
                .in(folder);

        assertThat(rows(file).get(0).cells()).containsExactly("20260001", "2026");
    }

    @Test
    void aNumberTooLongForExcelIsRefused() throws IOException {
        Path file = new Workbook(Workbook.row(1, "<c r=\"A1\"><v>1.2345678901234567E+17</v></c>")).in(folder);

        assertThat(rows(file).get(0).problems()).containsEntry(0, "digits");
    }

    @Test
    void aFormulaCountsByItsStoredValue() throws IOException {
        String cells = "<c r=\"A1\"><f>B1+1</f><v>20260002</v></c><c r=\"B1\" t=\"str\"><f>C1</f><v>云知秋</v></c>";
        Path file = new Workbook(Workbook.row(1, cells)).in(folder);

        assertThat(rows(file).get(0).cells()).containsExactly("20260002", "云知秋");
    }

    @Test
    void aFormulaWithoutValueOrWithErrorIsNamed() throws IOException {
        String cells = "<c r=\"A1\"><f>B1+1</f></c><c r=\"B1\" t=\"e\"><f>1/0</f><v>#DIV/0!</v></c>"
                + "<c r=\"C1\" t=\"e\"><v>#N/A</v></c>";
        Path file = new Workbook(Workbook.row(1, cells)).in(folder);

        assertThat(rows(file).get(0).problems())
                .containsEntry(0, "formula")
                .containsEntry(1, "error")
                .containsEntry(2, "error");
    }

    @Test
    void blankRowsAreBlank() throws IOException {
        String rows = Workbook.row(1, Workbook.text("A1", "a")) + Workbook.row(2, Workbook.text("A2", "  "));
        assertThat(rows(new Workbook(rows).in(folder)))
                .extracting(TableRow::blank)
                .containsExactly(false, true);
    }

    @Test
    void aThousandColumnsAreRefused() throws IOException {
        Path file = folder.resolve("wide.xlsx");
        try (org.dhatim.fastexcel.Workbook book =
                new org.dhatim.fastexcel.Workbook(Files.newOutputStream(file), "x", "1.0")) {
            Worksheet sheet = book.newWorksheet("S");
            for (int i = 0; i < 1000; i++) {
                sheet.value(0, i, "c" + i);
            }
        }
        refuses(file, "tables.error.columns");
        refuses(file("a,".repeat(1000).getBytes(UTF_8)), "tables.error.columns");
    }

    @Test
    void aBombIsRefusedBeforeItIsRead() throws IOException {
        refuses(
                new Workbook("")
                        .with("xl/media/zeros.bin", "0".repeat(21_000_000))
                        .in(folder),
                "tables.error.bomb");
    }

    @Test
    void tooManyRowsAreRefused() throws IOException {
        refuses(file("a,b\n".repeat(10_001).getBytes(UTF_8)), "tables.error.rows");
    }

    @Test
    void macrosAreRefused() throws IOException {
        refuses(new Workbook("").with("xl/vbaProject.bin", "x").in(folder), "tables.error.macros");
    }

    @Test
    void anEncryptedFileIsRefused() throws IOException {
        ByteArrayOutputStream ole = new ByteArrayOutputStream();
        ole.write(
                new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1});
        ole.write(new byte[70_000]);
        refuses(file(ole.toByteArray()), "tables.error.oldExcel");
        ole.write("EncryptedPackage".getBytes(UTF_16LE));
        refuses(file(ole.toByteArray()), "tables.error.encrypted");
    }

    @Test
    void otherFilesAreNamed() throws IOException {
        refuses(file(new byte[0]), "tables.error.empty");
        refuses(file("%PDF-1.7\n...".getBytes(UTF_8)), "tables.error.notATable");
        refuses(file(new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0, 0}), "tables.error.notATable");
        refuses(file("<html><table><tr><td>学号</td></tr></table>".getBytes(UTF_8)), "tables.error.webPage");
        refuses(file(new byte[] {(byte) 0xC3, (byte) 0x28, (byte) 0xFF, (byte) 0xFF}), "tables.error.encoding");
        refuses(file(new byte[] {'P', 'K', 3, 4, 0, 0}), "tables.error.broken");
    }

    @Test
    void aCutOrMangledWorkbookIsRefusedInWords() throws IOException {
        byte[] whole = Files.readAllBytes(new Workbook(Workbook.row(1, Workbook.text("A1", "a"))).in(folder));
        Random random = new Random(7);
        for (int i = 0; i < 300; i++) {
            byte[] mangled = whole.clone();
            for (int n = 0; n < 4; n++) {
                mangled[random.nextInt(mangled.length)] = (byte) random.nextInt();
            }
            Path file = file(mangled);
            try {
                rows(file);
            } catch (RuleViolation e) {
                assertThat(e.code()).startsWith("tables.error.");
            }
        }
    }

    private void refuses(Path file, String code) {
        assertThatThrownBy(() -> rows(file)).isInstanceOf(RuleViolation.class).hasMessage(code);
    }

    private List<List<String>> cells(byte[] bytes) throws IOException {
        return rows(file(bytes)).stream().map(TableRow::cells).toList();
    }

    private static List<TableRow> rows(Path file) throws IOException {
        List<TableRow> rows = new ArrayList<>();
        TableFile.open(file, LIMITS).read(rows::add);
        return rows;
    }

    private Path file(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("file"), bytes);
    }
}
