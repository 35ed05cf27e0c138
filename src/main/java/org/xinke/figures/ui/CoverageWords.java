package org.xinke.figures.ui;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.xinke.coverage.CoverageGroup;
import org.xinke.coverage.CoverageState;
import org.xinke.coverage.ui.StateWords;
import org.xinke.figures.AcrossLine;
import org.xinke.figures.CoverageAcross;
import org.xinke.figures.CoverageBy;
import org.xinke.figures.CoverageLine;
import org.xinke.figures.Cut;
import org.xinke.figures.CutChoice;
import org.xinke.figures.Tally;
import org.xinke.progress.LearningFigures;
import org.xinke.shared.ui.Words;
import org.xinke.tables.About;

/** Coverage said in sentences. */
final class CoverageWords extends Words {
    private static final String NO_RATE = "—";

    CoverageWords(Locale locale, ZoneId zone) {
        super(locale, zone);
    }

    /** How the ledger speaks. */
    StateWords states() {
        return new StateWords(locale(), zone());
    }

    String state(CoverageState state) {
        return states().state(state);
    }

    String group(CoverageGroup group) {
        return say("figures.group." + group);
    }

    String by(CoverageBy by) {
        return say("figures.by." + by);
    }

    String across(CoverageAcross across) {
        return say("figures.across." + across);
    }

    String line(CoverageAcross across, AcrossLine line) {
        String code = line.code();
        if (code == null) {
            return say("figures.acrossNone");
        }
        return switch (across) {
            case COHORT -> say("coverage.cohort", code);
            case LEVEL -> level(code);
            case CAMPUS, TERM -> line.name();
        };
    }

    String people(int number) {
        return say("figures.people.count", number);
    }

    String cut(CutChoice choice) {
        return choice.kind() == CutChoice.Kind.LEVEL ? level(choice.code()) : choice.name();
    }

    String level(String level) {
        return states().level(level);
    }

    String rate(Tally tally) {
        return tally.rate().map(rate -> rate + "%").orElse(NO_RATE);
    }

    /** The answer with which the page begins. */
    String answer(String whose, Tally tally) {
        if (tally.due() == 0) {
            return say("figures.answerNobody", whose);
        }
        String main = say(
                "figures.answer",
                whose,
                tally.due(),
                tally.covered(),
                rate(tally),
                tally.of(CoverageGroup.LEARNING),
                tally.of(CoverageGroup.UNSCHEDULED));
        int repeating = tally.of(CoverageGroup.REPEATING);
        int away = tally.of(CoverageGroup.AWAY);
        return repeating + away == 0 ? main : main + say("figures.answerMore", repeating, away);
    }

    /** What stands on the page, for who takes its table along. */
    About about(CoverageAddress address, String whose, List<CutChoice> cuts) {
        Cut cut = address.cut();
        List<String> scope = new ArrayList<>(List.of(whose));
        cuts.stream()
                .filter(choice -> choice.code().equals(chosen(cut, choice.kind())))
                .forEach(choice -> scope.add(cut(choice)));
        if (cut.on() != null) {
            scope.add(say("figures.asOf", day(cut.on())));
        }
        if (!address.showsPeople()) {
            return new About(say("figures.file"), scope);
        }
        scope.add(address.states().stream().sorted().map(this::state).collect(Collectors.joining("、")));
        scope.add(address.search().isBlank() ? "" : say("figures.sought", address.search()));
        scope.add(say(
                address.descending() ? "tables.sortedDown" : "tables.sorted", say("figures.sort." + address.sort())));
        return new About(say("figures.filePeople"), scope);
    }

    private static @Nullable String chosen(Cut cut, CutChoice.Kind kind) {
        return switch (kind) {
            case CAMPUS -> cut.campus();
            case LEVEL -> cut.level();
            case TERM -> cut.term();
        };
    }

    /** Of which place and which year. */
    String whose(String place, @Nullable Integer cohort) {
        return cohort == null ? place : place + " " + say("coverage.cohort", String.valueOf(cohort));
    }

    String learning(LearningFigures figures) {
        if (figures.students() == 0) {
            return say("figures.learningNobody");
        }
        return say(
                "figures.learning",
                figures.students(),
                figures.started(),
                average(figures.hours(), figures.students()),
                average(figures.planHours(), figures.students()),
                figures.examsPassed());
    }

    /** What a chart shows, for who hears it. */
    String chart(CoverageBy by, List<CoverageLine> lines) {
        return say(
                "figures.chartSummary",
                say("figures.chart", by(by)),
                lines.stream().map(this::line).collect(Collectors.joining("; ")));
    }

    private String line(CoverageLine line) {
        Tally tally = line.tally();
        return say(
                "figures.chartLine",
                line.place().name(),
                tally.due(),
                tally.covered(),
                tally.of(CoverageGroup.LEARNING),
                tally.of(CoverageGroup.UNSCHEDULED));
    }

    private String average(BigDecimal sum, int of) {
        return plain(sum.divide(BigDecimal.valueOf(of), 1, RoundingMode.HALF_UP));
    }
}
