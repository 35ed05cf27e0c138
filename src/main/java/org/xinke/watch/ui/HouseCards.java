package org.xinke.watch.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xinke.shared.jobs.RoundLine;
import org.xinke.shared.ui.EmptyNote;
import org.xinke.shared.ui.FigureTable;
import org.xinke.shared.ui.FigureTable.Cell;
import org.xinke.signin.ways.SchoolSignIn;
import org.xinke.vault.VaultState;
import org.xinke.watch.BackupLine;
import org.xinke.watch.NodeLine;

/**
 * The parts of the page, each with what can be done about it.
 *
 * @param hasten has a job begin soon
 */
record HouseCards(WatchWords words, Clock clock, Consumer<String> hasten) {
    private static final int MEGA = 1 << 20;

    Div nodes(List<NodeLine> lines) {
        FigureTable table = table("watch.nodes", "watch.node.version", "watch.node.since", "watch.node.seen");
        lines.forEach(line -> table.row(
                Cell.words(line.name()),
                List.of(
                        Cell.words(line.version()),
                        Cell.words(words.moment(line.startedAt())),
                        Cell.words(line.here() ? words.say("watch.node.here") : words.ago(line.seenAt())))));
        return part("watch.nodes", table.draw());
    }

    Div backups(List<BackupLine> lines) {
        if (lines.isEmpty()) {
            return part("watch.backups", new EmptyNote(words.say("watch.backup.none"), words.say("watch.backup.how")));
        }
        FigureTable table = table("watch.backups", "watch.backup.ended", "watch.backup.took", "watch.backup.size");
        lines.forEach(line -> table.row(
                Cell.words(words.moment(line.startedAt())),
                List.of(
                        Cell.words(words.say(line.done() ? "watch.backup.done" : "watch.backup.failed")),
                        Cell.words(words.say(
                                "watch.minutes",
                                Duration.between(line.startedAt(), line.endedAt())
                                                .toMinutes()
                                        + 1)),
                        Cell.words(line.bytes() == null ? "" : words.say("watch.megabytes", line.bytes() / MEGA)))));
        return part("watch.backups", table.draw());
    }

    /** What goes wrong first, each with its error; what one node does at a time can be begun now. */
    Div jobs(List<RoundLine> lines) {
        Div list = new Div();
        list.addClassName("xk-cards");
        Stream.concat(
                        lines.stream().filter(line -> line.tries() > 0),
                        lines.stream().filter(line -> line.tries() == 0))
                .forEach(line -> list.add(job(line)));
        return part("watch.jobs", list);
    }

    Div vault(VaultState state) {
        FigureTable table = table("watch.vault", "watch.vault.use", "watch.vault.keys");
        state.keys()
                .forEach(key -> table.row(
                        Cell.words(key.id()),
                        List.of(
                                Cell.words(words.say("watch.vault." + key.use())),
                                Cell.text(String.valueOf(key.dataKeys())))));
        String told = state.missing() > 0
                ? words.say("watch.vault.missing", state.missing())
                : state.waiting() > 0
                        ? words.say("watch.vault.waiting", state.waiting())
                        : words.say("watch.vault.well");
        Div part = part("watch.vault", new Paragraph(told), table.draw());
        if (state.waiting() > 0) {
            part.add(now(VaultState.ROTATION));
        }
        return part;
    }

    Div signIn(List<SchoolSignIn> ways) {
        String all = Stream.concat(
                        Stream.of(words.say("watch.signIn.PASSWORD")),
                        ways.stream().map(way -> words.say("watch.signIn." + way.way(), way.label(words.locale()))))
                .collect(Collectors.joining(words.say("watch.signIn.and")));
        Paragraph hint = new Paragraph(words.say("watch.signIn.hint"));
        hint.addClassName("xk-quiet");
        return part("watch.signIn", new Paragraph(all), hint);
    }

    private Div job(RoundLine line) {
        Div card = new Div(new H3(words.job(line.name())), new Paragraph(standing(line)));
        card.addClassName("xk-card");
        Paragraph more = new Paragraph(words.say(
                "watch.job.more",
                words.ago(line.doneAt()),
                words.moment(line.dueAt()),
                Objects.requireNonNullElse(line.node(), "–")));
        more.addClassName("xk-quiet");
        card.add(more);
        if (line.lastError() != null) {
            card.add(new Paragraph(line.lastError()));
        }
        // one that each node does for itself is never far, and is not begun by its row
        if (!line.running() && line.begunAt() != null) {
            card.add(now(line.name()));
        }
        return card;
    }

    private String standing(RoundLine line) {
        if (line.running()) {
            return words.say("watch.job.running");
        }
        return line.tries() > 0 ? words.say("watch.job.failing", line.tries()) : words.say("watch.job.well");
    }

    private Button now(String job) {
        Button now = new Button(words.say("watch.job.now"), click -> hasten.accept(job));
        now.setAriaLabel(words.say("watch.job.nowLabel", words.job(job)));
        return now;
    }

    private FigureTable table(String caption, String... columns) {
        return new FigureTable(
                words.say(caption),
                Stream.concat(Stream.of(caption + ".name"), Stream.of(columns))
                        .map(words::say)
                        .toList());
    }

    private Div part(String title, Component... parts) {
        Div part = new Div(new H2(words.say(title)));
        part.add(parts);
        return part;
    }
}
