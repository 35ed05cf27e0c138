package org.xinke.shared.ui;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import org.jsoup.helper.W3CDom;
import org.jsoup.nodes.Document;

/** What every PDF of ours stands on: a page of HTML, a style of its own, and one Chinese font that goes into the file. */
public final class PdfPaper {
    private static final String FOLDER = "/reports/";
    private static final String FONT = "/fonts/NotoSansSC-GB2312.ttf";
    private static final String FAMILY = "Noto Sans SC";

    private PdfPaper() {}

    /** @param style name of a sheet in {@code /reports} */
    public static Document page(String title, Locale locale, String style) {
        Document page = Document.createShell("");
        page.title(title);
        page.child(0).attr("lang", locale.toLanguageTag());
        page.head().appendElement("style").text(style(style + ".css"));
        return page;
    }

    public static void write(Document page, OutputStream out) throws IOException {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.useFastMode();
        builder.useFont(() -> resource(FONT), FAMILY);
        builder.withW3cDocument(new W3CDom().fromJsoup(page), null);
        builder.withProducer("Xinke");
        builder.toStream(out);
        builder.run();
    }

    private static String style(String name) {
        try (InputStream css = resource(FOLDER + name)) {
            return new String(css.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static InputStream resource(String path) {
        return Objects.requireNonNull(PdfPaper.class.getResourceAsStream(path), path);
    }
}
