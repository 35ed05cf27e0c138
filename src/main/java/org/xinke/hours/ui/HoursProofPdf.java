package org.xinke.hours.ui;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.xinke.hours.HoursSummary;
import org.xinke.hours.IssuedProof;
import org.xinke.shared.ui.PdfPaper;
import org.xinke.shared.ui.QrDrawing;

/**
 * 学时证明 on paper.
 *
 * @param address where anybody asks whether it is true
 */
record HoursProofPdf(HoursWords words, String address) {
    void write(IssuedProof proof, OutputStream out) throws IOException {
        PdfPaper.write(page(proof), out);
    }

    private Document page(IssuedProof proof) {
        Document page = PdfPaper.page(words.say("hours.proof.title"), words.locale(), "hours-proof");
        Element body = page.body();
        body.appendElement("div").addClass("foot").text(words.say("hours.proof.foot", words.moment(proof.issuedAt())));
        body.appendElement("h1").text(words.say("hours.proof.title"));
        body.appendElement("p")
                .addClass("says")
                .text(words.say(
                        "hours.proof.says",
                        proof.name(),
                        proof.number(),
                        proof.course(),
                        words.day(proof.issuedAt()),
                        HoursWords.plain(proof.summary().counted()),
                        HoursWords.plain(proof.summary().required())));
        table(body, proof.summary());
        body.appendElement("p").addClass("quiet").text(words.say("hours.proof.rule"));
        check(body, proof);
        return page;
    }

    private void table(Element body, HoursSummary summary) {
        Element table = body.appendElement("table");
        Element head = table.appendElement("thead").appendElement("tr");
        head.appendElement("th").addClass("name").text(words.say("hours.book.kind"));
        head.appendElement("th").text(words.say("hours.proof.counted"));
        head.appendElement("th").text(words.say("hours.proof.required"));
        Element rows = table.appendElement("tbody");
        summary.parts().forEach(part -> row(rows, words.kind(part.kind()), part.counted(), part.required()));
        row(
                table.appendElement("tbody").addClass("sum"),
                words.say("hours.proof.sum"),
                summary.counted(),
                summary.required());
    }

    private static void row(Element rows, String name, BigDecimal counted, BigDecimal required) {
        Element row = rows.appendElement("tr");
        row.appendElement("td").addClass("name").text(name);
        row.appendElement("td").text(HoursWords.plain(counted));
        row.appendElement("td").text(HoursWords.plain(required));
    }

    private void check(Element body, IssuedProof proof) {
        Element check = body.appendElement("table").addClass("check").appendElement("tr");
        check.appendElement("td").addClass("qr").appendElement("img").attr("src", QrDrawing.picture(address));
        Element words = check.appendElement("td").addClass("name");
        words.appendElement("p").text(this.words.say("hours.proof.check"));
        words.appendElement("p").addClass("code").text(proof.code().shown());
        words.appendElement("p").addClass("quiet").text(address);
    }
}
