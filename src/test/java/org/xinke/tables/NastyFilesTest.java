package org.xinke.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xinke.shared.RuleViolation;

/** Files as programs other than Excel write them, and as people leave them. */
class NastyFilesTest {
    private static final TableLimits LIMITS = new TableLimits(20_000_000, 1000, 100);
    private static final List<String> HEAD = List.of("学号", "姓名", "行政班");
    private static final List<String> LIN = List.of("20269001", "林一", "法学2601班");

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "strict.xlsx",
                "no-place.xlsx",
                "no-styles.xlsx",
                "backslash.xlsx",
                "part-case.xlsx",
                "phonetic-inline.xlsx",
                "formatted-tail.xlsx",
                "title-then-tabs.csv"
            })
    void whatAnotherProgramOpensIsRead(String name) throws Exception {
        List<TableRow> rows = filled(name);

        assertThat(rows.get(rows.size() - 2).cells()).isEqualTo(HEAD);
        assertThat(rows.get(rows.size() - 1).cells()).isEqualTo(LIN);
    }

    @Test
    void rowsWithoutAPlaceAreCounted() throws Exception {
        assertThat(filled("no-place.xlsx")).extracting(TableRow::line).containsExactly(1, 2);
    }

    @Test
    void aDateIsShownAsADay() throws Exception {
        assertThat(filled("iso-date.xlsx").get(1).cells()).containsExactly("20269001", "林一", "2008-03-01");
        Path file = new Workbook(Workbook.row(1, "<c r=\"A1\" s=\"1\"><v>39508</v></c>"))
                .with(
                        "xl/styles.xml",
                        "<styleSheet><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs></styleSheet>")
                .in(folder);
        assertThat(read(TableFile.open(file, LIMITS)).get(0).cells()).containsExactly("2008-03-01");
    }

    @Test
    void aTextThatIsNotThereIsUnreadableAndNotBlank() throws Exception {
        assertThat(filled("string-index.xlsx").get(1).problems()).containsEntry(1, "string");
    }

    @Test
    void eachVisibleSheetCanBeReadByItself() throws Exception {
        List<TableSource> sheets =
                TableFile.open(file("note-sheet-first.xlsx"), LIMITS).sheets();

        assertThat(sheets).extracting(TableSource::name).contains("名单");
        TableSource list = sheets.stream()
                .filter(sheet -> sheet.name().equals("名单"))
                .findFirst()
                .orElseThrow();
        assertThat(read(list)).extracting(TableRow::cells).containsExactly(HEAD, LIN);
    }

    @Test
    void whatIsMergedDownStandsBesideEachRow() throws Exception {
        assertThat(filled("merged-class.xlsx"))
                .extracting(row -> row.cell(2))
                .containsExactly("行政班", "法学2601班", "法学2601班");
    }

    @Test
    void aQuoteThatNobodyClosesNamesItsRow() throws Exception {
        assertThatThrownBy(() -> filled("open-quote.csv")).isInstanceOfSatisfying(RuleViolation.class, refused -> {
            assertThat(refused.code()).isEqualTo("tables.error.openQuote");
            assertThat(refused.arguments()).containsExactly(3);
        });
    }

    @Test
    void quotesThatAreClosedAreNoFault() throws Exception {
        Path file = Files.writeString(folder.resolve("q.csv"), "a,b\n\"x \"\"y\"\" z\",5\" pipe\n\"\",\"1\n2\"\n");

        assertThat(read(TableFile.open(file, LIMITS)).get(1).cells()).containsExactly("x \"y\" z", "5\" pipe");
    }

    @Test
    void aMillionFormattedRowsAreNothing() throws IOException {
        StringBuilder rows = new StringBuilder(Workbook.row(1, Workbook.text("A1", "学号")));
        for (int i = 2; i < 100_000; i++) {
            rows.append("<row r=\"")
                    .append(i)
                    .append("\" s=\"1\"><c r=\"A")
                    .append(i)
                    .append("\" s=\"1\"/></row>");
        }
        assertThat(read(TableFile.open(new Workbook(rows.toString()).in(folder), LIMITS)).stream()
                        .filter(row -> !row.blank()))
                .hasSize(1);
    }

    @Test
    void moreTextThanAListCanHoldIsRefused() throws IOException {
        String strings = "<sst>" + ("<si><t>" + "字".repeat(8000) + "</t></si>").repeat(300) + "</sst>";
        Path file = new Workbook(Workbook.row(1, Workbook.text("A1", "a")))
                .with("xl/sharedStrings.xml", strings)
                .with(
                        "xl/_rels/workbook.xml.rels",
                        "<Relationships><Relationship Id=\"r1\" Type=\"x/worksheet\" Target=\"worksheets/sheet1.xml\"/>"
                                + "<Relationship Id=\"r3\" Type=\"x/sharedStrings\" Target=\"sharedStrings.xml\"/></Relationships>")
                .in(folder);

        assertThatThrownBy(() -> read(TableFile.open(file, LIMITS))).hasMessage("tables.error.bomb");
    }

    @Test
    void aDocumentTypeIsNotRead() throws IOException {
        Path file = new Workbook("")
                .with(
                        "xl/worksheets/sheet1.xml",
                        "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><worksheet><sheetData><row><c t=\"inlineStr\"><is><t>&e;</t></is></c></row></sheetData></worksheet>")
                .in(folder);

        assertThatThrownBy(() -> read(TableFile.open(file, LIMITS))).isInstanceOf(RuleViolation.class);
    }

    @Test
    void anEscapedReturnIsAReturn() throws IOException {
        Path file = new Workbook(Workbook.row(1, Workbook.text("A1", "林一_x000D_"))).in(folder);

        assertThat(read(TableFile.open(file, LIMITS)).get(0).cells()).containsExactly("林一");
    }

    private List<TableRow> filled(String name) throws Exception {
        return read(TableFile.open(file(name), LIMITS)).stream()
                .filter(row -> !row.blank())
                .toList();
    }

    private static List<TableRow> read(TableSource source) throws IOException {
        List<TableRow> rows = new ArrayList<>();
        source.read(rows::add);
        return rows;
    }

    private static Path file(String name) throws URISyntaxException {
        return Path.of(
                Objects.requireNonNull(NastyFilesTest.class.getResource(name)).toURI());
    }
}
