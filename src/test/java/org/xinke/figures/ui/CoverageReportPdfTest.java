package org.xinke.figures.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.xinke.coverage.CoverageState;
import org.xinke.coverage.Place;
import org.xinke.figures.CoverageLine;
import org.xinke.figures.Tally;
import org.xinke.shared.Texts;

class CoverageReportPdfTest {
    @Test
    void itsTextCanBeReadBack() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(report(Texts.CHINESE, 60))) {
            String text = new PDFTextStripper().getText(pdf);

            assertThat(text).contains("课程覆盖情况报告", "星河学院0", "软件工程7", "覆盖率", "截至2026年11月20日", "免修认定");
            assertThat(pdf.getNumberOfPages()).isGreaterThan(1);
        }
    }

    @Test
    void itsFontsAreInsideAndCutToWhatIsShown() throws IOException {
        byte[] bytes = report(Texts.CHINESE, 10);
        try (PDDocument pdf = Loader.loadPDF(bytes)) {
            for (PDPage page : pdf.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    assertThat(page.getResources().getFont(name).isEmbedded()).isTrue();
                    assertThat(page.getResources().getFont(name).getName()).matches("[A-Z]{6}\\+.*NotoSansSC.*");
                }
            }
        }
        assertThat(bytes.length).isLessThan(300_000);
    }

    @Test
    void itSpeaksEnglishToo() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(report(Locale.ENGLISH, 3))) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("Course coverage report");
        }
    }

    private static byte[] report(Locale locale, int majors) throws IOException {
        List<CoverageLine> lines = new ArrayList<>();
        for (int i = 0; i < majors; i++) {
            Place place = new Place("C" + i / 5, "星河学院" + i / 5, "M" + i, "软件工程" + i, null, null);
            lines.add(new CoverageLine(
                    place,
                    new Tally(Map.of(
                            CoverageState.PASSED,
                            80 + i % 20,
                            CoverageState.IN_PROGRESS,
                            20,
                            CoverageState.EXEMPT,
                            2))));
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CoverageWords words = new CoverageWords(locale, ZoneId.of("Asia/Shanghai"));
        new CoverageReportPdf(words, "全校 2026 级", LocalDate.of(2026, 11, 20), Instant.parse("2026-11-20T02:00:00Z"))
                .write(lines, out);
        return out.toByteArray();
    }
}
