package org.xinke.roster.ui;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.xinke.roster.Change;
import org.xinke.roster.Outcome;
import org.xinke.roster.OutcomeLine;
import org.xinke.roster.lists.RosterField;
import org.xinke.roster.lists.RosterKind;
import org.xinke.roster.lists.RowProblem;
import org.xinke.roster.lists.Translated;
import org.xinke.shared.ui.Words;

/** The words of imports, in the reader's language. */
final class RosterWords extends Words {
    private static final List<String> OF_CELLS = List.of("formula", "error", "digits", "string");

    private final Clock clock;

    RosterWords(Locale locale, Clock clock) {
        super(locale, clock.getZone());
        this.clock = clock;
    }

    Clock clock() {
        return clock;
    }

    String name(Enum<?> value, String group) {
        return say("roster." + group + "." + value.name());
    }

    String field(RosterField field) {
        return name(field, "field");
    }

    /** What the column of a list is called: a number is 学号 of one kind and 工号 of another. */
    String column(RosterKind kind, RosterField field) {
        return field == RosterField.NUMBER ? name(kind, "number") : field(field);
    }

    String unit(RosterKind kind) {
        return name(kind, "unit");
    }

    /** What an outcome means for a list of this kind. */
    String about(Outcome outcome, RosterKind kind) {
        boolean byKind = outcome == Outcome.NEW || outcome == Outcome.MISSING;
        return say("roster.about." + outcome + (byKind ? "." + kind : ""));
    }

    String changes(List<Change> changes) {
        return changes.stream().map(this::change).collect(Collectors.joining(say("roster.joiner")));
    }

    String problems(List<RowProblem> problems) {
        return problems.stream().map(this::problem).collect(Collectors.joining(say("roster.joiner")));
    }

    /** 甲一 S0001：教学班 01 班 → 02 班；已通过，公布成绩 76.00 分. */
    String concerns(OutcomeLine line) {
        String said = line.concerns().stream()
                .map(concern -> say(
                        "roster.concern." + concern.code(),
                        value(concern.code().equals("gone") ? "STATUS" : "", concern.before()),
                        value("", concern.after())))
                .collect(Collectors.joining(say("roster.joiner")));
        return say("roster.concern", line.name(), line.number(), said, changes(line.changes()));
    }

    /** Empty when the word of the list is our own. */
    Optional<String> translated(Translated word) {
        boolean status = word.field() == RosterField.STATUS;
        String ours = status ? value("STATUS", word.value()) : word.value();
        return !status || ours.equals(word.said()) || word.value().equals(word.said())
                ? Optional.empty()
                : Optional.of(say("roster.translated", word.said(), ours, word.rows()));
    }

    private String change(Change change) {
        if (change.before() == null && !change.kept()) {
            return say("roster.given", say("roster.changed." + change.field()), value(change.field(), change.after()));
        }
        return say(
                change.kept() ? "roster.changeKept" : "roster.change",
                say("roster.changed." + change.field()),
                value(change.field(), change.before()),
                value(change.field(), change.after()));
    }

    /** A status and a role are spoken in words; everything else is a name already. */
    String value(String field, @Nullable String value) {
        if (value == null || value.isEmpty()) {
            return say("roster.nothing");
        }
        return switch (field) {
            case "STATUS" -> say("people.status." + value);
            case "ROLE" -> role(value);
            case "HOURS_KIND" -> say("hours.kind." + value);
            default -> value;
        };
    }

    /** @param label ROLE or ROLE@college */
    private String role(String label) {
        int at = label.indexOf('@');
        return at < 0
                ? say("people.role." + label)
                : say("people.roleOf", say("people.role." + label.substring(0, at)), label.substring(at + 1));
    }

    private String problem(RowProblem problem) {
        String key = OF_CELLS.contains(problem.code()) ? "tables.cell." : "roster.problem.";
        return say("roster.problem", field(problem.field()), say(key + problem.code(), problem.arg()));
    }
}
