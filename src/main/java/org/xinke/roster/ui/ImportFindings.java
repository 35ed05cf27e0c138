package org.xinke.roster.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xinke.roster.ErrorFile;
import org.xinke.roster.ImportCase;
import org.xinke.roster.ImportState;
import org.xinke.roster.Outcome;
import org.xinke.roster.OutcomeLine;
import org.xinke.roster.RosterImportQueries;
import org.xinke.shared.ui.EmptyNote;
import org.xinke.tables.About;
import org.xinke.tables.ExcelTable;
import org.xinke.tables.ui.ExcelDownload;

/** What an import would do or did: the answer, what it founds, the brake, then the rows behind each number. */
final class ImportFindings extends Composite<Div> {
    private static final int WIDE = 40;
    private static final int NARROW = 16;
    private static final int SOME = 12;
    private static final List<String> FOUNDED = List.of("campuses", "colleges", "majors", "classes", "terms");

    private final RosterWords words;
    private final RosterImportQueries queries;
    private final ErrorFile errors;
    private final ImportCase found;

    ImportFindings(
            RosterWords words,
            RosterImportQueries queries,
            ErrorFile errors,
            ImportCase found,
            @Nullable Outcome chosen,
            ImportActions actions) {
        this.words = words;
        this.queries = queries;
        this.errors = errors;
        this.found = found;
        getContent().add(answer());
        if (found.state() == ImportState.REVIEW) {
            getContent().add(actions.review());
        } else {
            getContent().add(actions.afterwards());
        }
        Outcome outcome = chosen == null ? first() : chosen;
        getContent().add(tabs(outcome), head(outcome), rows(outcome));
    }

    private Div answer() {
        boolean applied = found.state() == ImportState.APPLIED;
        Paragraph text = new Paragraph(words.say(
                applied ? "roster.answerApplied" : "roster.answer",
                found.rowsRead(),
                found.count(Outcome.NEW),
                found.count(Outcome.CHANGED),
                found.count(Outcome.CONFLICT),
                words.unit(found.kind())));
        Paragraph quiet = new Paragraph(words.say(
                found.appliedAt() != null && applied ? "roster.appliedBy" : "roster.nothingYet",
                found.appliedBy() == null ? "" : found.appliedBy(),
                found.appliedAt() == null ? "" : words.moment(found.appliedAt())));
        quiet.addClassName("xk-quiet");
        Div card = new Div(text);
        FOUNDED.forEach(what -> founded(what, applied).ifPresent(card::add));
        found.translated().stream()
                .map(words::translated)
                .flatMap(Optional::stream)
                .forEach(said -> card.add(new Paragraph(said)));
        if (applied) {
            unseated().ifPresent(card::add);
        }
        card.add(quiet);
        card.addClassName("xk-card");
        if (applied && found.overridden()) {
            card.add(new Paragraph(words.say("roster.overridden")));
        }
        return card;
    }

    private Optional<Paragraph> founded(String what, boolean applied) {
        List<String> names = found.news().getOrDefault(what, List.of());
        if (names.isEmpty()) {
            return Optional.empty();
        }
        String shown = String.join("、", names.subList(0, Math.min(SOME, names.size())));
        return Optional.of(new Paragraph(words.say(
                "roster.founds." + what,
                names.size(),
                names.size() > SOME ? words.say("roster.andMore", shown) : shown,
                words.say(applied ? "roster.hasFounded" : "roster.willFound"))));
    }

    private Optional<Paragraph> unseated() {
        List<String> names = queries.unseated(found.id());
        if (names.isEmpty()) {
            return Optional.empty();
        }
        String shown = String.join("、", names.subList(0, Math.min(SOME, names.size())));
        return Optional.of(new Paragraph(words.say(
                "roster.unseated", names.size(), names.size() > SOME ? words.say("roster.andMore", shown) : shown)));
    }

    private Outcome first() {
        return Arrays.asList(Outcome.CONFLICT, Outcome.CHANGED, Outcome.NEW, Outcome.KEPT).stream()
                .filter(outcome -> found.count(outcome) > 0)
                .findFirst()
                .orElse(Outcome.UNCHANGED);
    }

    private Nav tabs(Outcome chosen) {
        Nav tabs = new Nav();
        tabs.addClassNames("xk-tabs", "xk-tabs-many");
        tabs.setAriaLabel(words.say("roster.rows"));
        for (Outcome outcome : Outcome.values()) {
            Anchor tab = new Anchor(
                    RosterLinks.rows(found.id(), outcome),
                    words.say("roster.tab", words.name(outcome, "outcome"), found.count(outcome)));
            if (outcome == chosen) {
                tab.getElement().setAttribute("aria-current", "true");
            }
            tabs.add(tab);
        }
        return tabs;
    }

    private Div head(Outcome outcome) {
        Div head = new Div(new H2(words.name(outcome, "outcome")));
        head.addClassName("xk-list-head");
        if (found.count(outcome) > 0) {
            ExcelTable<OutcomeLine> table = new ExcelTable<OutcomeLine>(words.name(outcome, "outcome"), ZoneOffset.UTC)
                    .number(words.say("roster.column.line"), NARROW, line -> line.line() < 0 ? null : line.line())
                    .text(words.name(found.kind(), "number"), NARROW, OutcomeLine::number)
                    .text(words.name(found.kind(), "name"), NARROW, OutcomeLine::name)
                    .text(words.say("roster.column.place"), NARROW, OutcomeLine::place)
                    .text(words.say("roster.column.what"), WIDE, this::what);
            head.add(new ExcelDownload(
                    About.of(
                            found.fileName().replaceFirst("\\.[^.]*$", ""),
                            words.name(outcome, "outcome"),
                            found.document()),
                    words.clock(),
                    table,
                    (offset, limit) -> queries.rows(found.id(), outcome, offset, limit)));
        }
        if (outcome == Outcome.CONFLICT && found.count(outcome) > 0 && found.undoes() == null) {
            head.add(new ErrorDownload(words, errors, found));
        }
        return head;
    }

    private com.vaadin.flow.component.Component rows(Outcome outcome) {
        int count = found.count(outcome);
        return count == 0
                ? new EmptyNote(
                        words.say("roster.noRows", words.name(outcome, "outcome")), words.about(outcome, found.kind()))
                : new Div(quiet(outcome), new OutcomeGrid(words, queries, found, outcome, this::what));
    }

    private Paragraph quiet(Outcome outcome) {
        Paragraph about = new Paragraph(words.about(outcome, found.kind()));
        about.addClassName("xk-quiet");
        return about;
    }

    private String what(OutcomeLine line) {
        return switch (line.outcome()) {
            case CONFLICT -> words.problems(line.problems());
            case NEW -> line.place().isEmpty() ? words.changes(line.changes()) : line.place();
            default -> words.changes(line.changes());
        };
    }
}
