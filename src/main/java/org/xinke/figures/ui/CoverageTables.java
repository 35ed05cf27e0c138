package org.xinke.figures.ui;

import java.util.ArrayList;
import java.util.List;
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

    FigureTable figures(CoverageBy by, List<CoverageLine> lines, CoverageAddress here) {
        FigureTable table = table(words.by(by));
        for (CoverageLine line : lines) {
            CoverageAddress there = addressOf(line.place(), here);
            table.row(Cell.link(line.place().name(), there.href()), cells(line.tally(), there));
        }
        return sum(table, lines.stream().map(CoverageLine::tally).toList(), here);
    }

    FigureTable across(CoverageAcross across, List<AcrossLine> lines, CoverageAddress here) {
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

    private FigureTable sum(FigureTable table, List<Tally> lines, CoverageAddress here) {
        return table.sum(Cell.text(words.say("figures.sum")), cells(Tally.sum(lines), here));
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

    /** The columns of the list as it is shown. */
    ExcelTable<CoveragePerson> peopleForExcel(boolean past) {
        ExcelTable<CoveragePerson> table = new ExcelTable<CoveragePerson>(
                        words.say("figures.sheetPeople"), words.zone())
                .text(words.say("figures.number"), 14, CoveragePerson::number)
                .text(words.say("figures.name"), 12, CoveragePerson::name)
                .text(words.say("figures.class"), 18, CoveragePerson::className)
                .text(words.say("figures.state"), 12, person -> words.state(person.state()))
                .moment(words.say("figures.since"), 17, CoveragePerson::since);
        return past
                ? table
                : table.number(words.say("figures.hours"), 8, CoveragePerson::hours)
                        .number(words.say("figures.planHours"), 10, CoveragePerson::planHours)
                        .number(words.say("figures.lessons"), 10, CoveragePerson::lessonsDone)
                        .number(words.say("figures.quizPassed"), 12, CoveragePerson::examsPassed);
    }
}
