package org.xinke.figures.ui;

import com.vaadin.flow.component.Html;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.xinke.coverage.CoverageGroup;
import org.xinke.coverage.Place;
import org.xinke.figures.AcrossLine;
import org.xinke.figures.CoverageAcross;
import org.xinke.figures.CoverageBy;
import org.xinke.figures.CoverageLine;
import org.xinke.figures.CoveragePerson;
import org.xinke.figures.Tally;
import org.xinke.shared.ui.FigureTable;
import org.xinke.shared.ui.FigureTable.Cell;
import org.xinke.tables.ExcelTable;

/** Coverage as tables: on the page, where each number leads to its names, and for Excel. */
record CoverageTables(CoverageWords words) {
    private static final List<CoverageGroup> COLUMNS = Stream.concat(
                    CoverageGroup.DUE.stream(), Stream.of(CoverageGroup.LEFT))
            .toList();

    Html figures(CoverageBy by, List<CoverageLine> lines, CoverageAddress here) {
        FigureTable table = table(words.by(by));
        for (CoverageLine line : lines) {
            CoverageAddress there = addressOf(line.place(), here);
            table.row(Cell.link(line.place().name(), there.href()), cells(line.tally(), there));
        }
        return sum(table, lines.stream().map(CoverageLine::tally).toList(), here);
    }

    Html across(CoverageAcross across, List<AcrossLine> lines, CoverageAddress here) {
        FigureTable table = table(words.across(across));
        for (AcrossLine line : lines) {
            String code = line.code();
            if (code == null) {
                table.row(Cell.words(words.line(across, line)), figures(line.tally()));
            } else {
                CoverageAddress there = here.into(across, code);
                table.row(Cell.link(words.line(across, line), there.href()), cells(line.tally(), there));
            }
        }
        return sum(table, lines.stream().map(AcrossLine::tally).toList(), here);
    }

    private FigureTable table(String by) {
        List<String> headers = new ArrayList<>(List.of(by, words.say("figures.due")));
        COLUMNS.forEach(group -> headers.add(words.group(group)));
        headers.add(words.say("figures.rate"));
        return new FigureTable(words.say("figures.table", by), headers);
    }

    private Html sum(FigureTable table, List<Tally> lines, CoverageAddress here) {
        return table.sum(Cell.text(words.say("figures.sum")), cells(Tally.sum(lines), here))
                .draw();
    }

    private static CoverageAddress addressOf(Place place, CoverageAddress here) {
        return here.at(place.collegeCode(), place.majorCode(), place.classCode());
    }

    private List<Cell> cells(Tally tally, CoverageAddress place) {
        List<Cell> cells = new ArrayList<>();
        cells.add(Cell.count(tally.due(), place.in(CoverageAddress.DUE).href()));
        COLUMNS.forEach(group ->
                cells.add(Cell.count(tally.of(group), place.in(group.name()).href())));
        cells.add(Cell.text(words.rate(tally)));
        return cells;
    }

    /** Where there is no address for the names behind them. */
    private List<Cell> figures(Tally tally) {
        List<Cell> cells = new ArrayList<>();
        cells.add(Cell.text(String.valueOf(tally.due())));
        COLUMNS.forEach(group -> cells.add(Cell.text(String.valueOf(tally.of(group)))));
        cells.add(Cell.text(words.rate(tally)));
        return cells;
    }

    ExcelTable<AcrossLine> acrossForExcel(CoverageAcross across, ZoneId zone) {
        ExcelTable<AcrossLine> table = new ExcelTable<AcrossLine>(words.say("figures.sheetFigures"), zone)
                .text(words.across(across), 24, line -> words.line(across, line));
        return numbers(table, AcrossLine::tally);
    }

    ExcelTable<CoverageLine> figuresForExcel(CoverageBy by, ZoneId zone) {
        ExcelTable<CoverageLine> table = new ExcelTable<>(words.say("figures.sheetFigures"), zone);
        table.text(words.by(CoverageBy.COLLEGE), 20, line -> line.place().college());
        if (by != CoverageBy.COLLEGE) {
            table.text(words.by(CoverageBy.MAJOR), 18, line -> line.place().major());
        }
        if (by == CoverageBy.CLASS) {
            table.text(words.by(CoverageBy.CLASS), 20, line -> line.place().schoolClass());
        }
        return numbers(table, CoverageLine::tally);
    }

    private <T> ExcelTable<T> numbers(ExcelTable<T> table, Function<T, Tally> tally) {
        table.number(words.say("figures.due"), 9, line -> tally.apply(line).due());
        COLUMNS.forEach(group ->
                table.number(words.group(group), 9, line -> tally.apply(line).of(group)));
        return table.number(words.say("figures.rate") + " %", 10, line -> tally.apply(line)
                .rate()
                .orElse(null));
    }

    ExcelTable<CoveragePerson> peopleForExcel(ZoneId zone) {
        return new ExcelTable<CoveragePerson>(words.say("figures.sheetPeople"), zone)
                .text(words.say("figures.number"), 14, CoveragePerson::number)
                .text(words.say("figures.name"), 12, CoveragePerson::name)
                .text(words.say("figures.college"), 18, CoveragePerson::college)
                .text(words.say("figures.major"), 16, CoveragePerson::major)
                .text(words.say("figures.class"), 18, CoveragePerson::className)
                .text(words.say("figures.state"), 12, person -> words.state(person.state()))
                .moment(words.say("figures.since"), 17, CoveragePerson::since)
                .number(words.say("figures.hours"), 8, CoveragePerson::hours)
                .number(words.say("figures.planHours"), 10, CoveragePerson::planHours)
                .number(words.say("figures.lessons"), 10, CoveragePerson::lessonsDone)
                .number(words.say("figures.quizPassed"), 12, CoveragePerson::examsPassed);
    }
}
