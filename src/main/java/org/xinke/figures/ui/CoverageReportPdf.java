package org.xinke.figures.ui;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.xinke.coverage.CoverageGroup;
import org.xinke.coverage.CoverageState;
import org.xinke.figures.CoverageBy;
import org.xinke.figures.CoverageLine;
import org.xinke.figures.Tally;
import org.xinke.shared.ui.PdfPaper;

/** 课程覆盖情况报告: the page on paper, A4, with its own font inside; figures only, no names of persons. */
record CoverageReportPdf(CoverageWords words, String whose, LocalDate on, Instant made) {
    void write(List<CoverageLine> lines, OutputStream out) throws IOException {
        PdfPaper.write(page(lines), out);
    }

    private Document page(List<CoverageLine> lines) {
        Document page = PdfPaper.page(words.say("figures.report.title"), words.locale(), "coverage");
        Element body = page.body();
        Tally all = Tally.sum(lines.stream().map(CoverageLine::tally).toList());
        body.appendElement("div").addClass("foot").text(words.say("figures.report.foot", words.moment(made)));
        body.appendElement("h1").text(words.say("figures.report.title"));
        body.appendElement("p").addClass("quiet").text(words.say("figures.report.of", whose, words.day(on)));
        Element answer = body.appendElement("div").addClass("answer");
        answer.appendElement("span").addClass("rate").text(words.rate(all));
        answer.appendElement("p").text(words.answer(whose, all));
        states(body, all);
        table(body, CoverageBy.COLLEGE, CoverageLine.coarser(lines, CoverageBy.COLLEGE));
        table(body, CoverageBy.MAJOR, CoverageLine.coarser(lines, CoverageBy.MAJOR));
        body.appendElement("p").addClass("quiet").addClass("rule").text(words.say("figures.report.rule"));
        return page;
    }

    private void states(Element body, Tally all) {
        body.appendElement("h2").text(words.say("figures.report.states"));
        Element table = body.appendElement("table");
        Element head = table.appendElement("thead").appendElement("tr");
        Element row = table.appendElement("tbody").appendElement("tr");
        for (CoverageState state : CoverageState.values()) {
            head.appendElement("th").text(words.state(state));
            row.appendElement("td").text(String.valueOf(all.of(state)));
        }
    }

    private void table(Element body, CoverageBy by, List<CoverageLine> lines) {
        body.appendElement("h2").text(words.say("figures.report.by", words.by(by)));
        Element table = body.appendElement("table");
        Element head = table.appendElement("thead").appendElement("tr");
        head.appendElement("th").addClass("name").text(words.by(by));
        head.appendElement("th").text(words.say("figures.due"));
        CoverageGroup.DUE.forEach(group -> head.appendElement("th").text(words.group(group)));
        head.appendElement("th").addClass("bar").text(words.say("figures.rate"));
        Element rows = table.appendElement("tbody");
        lines.forEach(line -> row(rows, line.place().name(), line.tally()));
        Tally all = Tally.sum(lines.stream().map(CoverageLine::tally).toList());
        row(table.appendElement("tbody").addClass("sum"), words.say("figures.sum"), all);
    }

    private void row(Element rows, String name, Tally tally) {
        Element row = rows.appendElement("tr");
        row.appendElement("td").addClass("name").text(name);
        row.appendElement("td").text(String.valueOf(tally.due()));
        CoverageGroup.DUE.forEach(group -> row.appendElement("td").text(String.valueOf(tally.of(group))));
        Element rate = row.appendElement("td").addClass("bar");
        rate.appendElement("div")
                .addClass("track")
                .appendElement("div")
                .addClass("fill")
                .attr("style", "width:" + tally.rate().map(Object::toString).orElse("0") + "%");
        rate.appendElement("span").text(words.rate(tally));
    }
}
