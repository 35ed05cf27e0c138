package org.xinke.hours.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.ZoneId;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.xinke.hours.IssuedProof;
import org.xinke.shared.Texts;

class HoursProofPdfTest {
    private static final String ADDRESS = "https://xinke.example/verify/";

    private final IssuedProof proof = Papers.proof();

    @Test
    void itSaysWhoHasWhichHoursAndHowToCheckIt() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(paper(Texts.CHINESE))) {
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains("学时证明", "江知秋", "20260001", "心理健康教育", "21.5", "课堂", "合计", "2026年11月24日")
                    .contains(proof.code().shown(), ADDRESS);
            assertThat(pdf.getNumberOfPages()).isEqualTo(1);
        }
    }

    @Test
    void theCodeIsDrawnOnIt() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(paper(Texts.CHINESE))) {
            assertThat(pdf.getPage(0).getResources().getXObjectNames()).hasSize(1);
            BufferedImage page = new PDFRenderer(pdf).renderImage(0);
            assertThat(page.getWidth()).isPositive();
        }
    }

    @Test
    void itSpeaksEnglishToo() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(paper(Locale.ENGLISH))) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("Proof of hours", "student number 20260001");
        }
    }

    private byte[] paper(Locale locale) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        HoursWords words = new HoursWords(locale, ZoneId.of("Asia/Shanghai"));
        new HoursProofPdf(words, ADDRESS + proof.code().shown()).write(proof, out);
        return out.toByteArray();
    }
}
