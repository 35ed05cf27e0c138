package org.xinke.results.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xinke.exams.ExamId;
import org.xinke.exams.ui.ExamLinks;
import org.xinke.results.MarkingBoard;
import org.xinke.results.MarkingBoard.Disputed;
import org.xinke.results.MarkingBoard.MarkerProgress;
import org.xinke.results.MarkingBoard.MarkingRule;
import org.xinke.results.MarkingBoard.QuestionProgress;
import org.xinke.results.Moderation;
import org.xinke.shared.CurrentUser;
import org.xinke.shared.NotFound;
import org.xinke.shared.Role;
import org.xinke.shared.ui.EmptyNote;
import org.xinke.shared.ui.FigureTable;
import org.xinke.shared.ui.FigureTable.Cell;
import org.xinke.shared.ui.Notices;
import org.xinke.shared.ui.Words;

/** How far the marking of one exam has come, who marks, and what waits for the lead's decision. */
@Route("exams/manage/:id([0-9]{1,18})/marking")
@RolesAllowed({Role.Names.LEAD, Role.Names.ACADEMIC_AFFAIRS})
public class MarkingBoardView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {
    private final MarkingBoard queries;
    private final Moderation moderation;
    private final CurrentUser currentUser;
    private final MarkingWords words;
    private ExamId id = new ExamId(0);

    @Inject
    public MarkingBoardView(MarkingBoard queries, Moderation moderation, CurrentUser currentUser, Clock clock) {
        this.queries = queries;
        this.moderation = moderation;
        this.currentUser = currentUser;
        this.words = new MarkingWords(getLocale(), clock.getZone());
        getContent().addClassNames("xk-page", "xk-page-wide");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        id = new ExamId(event.getRouteParameters().getLong("id").orElseThrow());
        show();
    }

    @Override
    public String getPageTitle() {
        return words.say("results.board");
    }

    private void show() {
        getContent().removeAll();
        try {
            board(queries.rule(id));
        } catch (NotFound nothingYet) {
            getContent()
                    .add(
                            new H1(words.say("results.board")),
                            new EmptyNote(words.say("results.nothingYet"), words.say("results.nothingYetHint")));
        }
        getContent().add(new Anchor(ExamLinks.figures(id.value()), words.say("results.backToExam")));
    }

    private void board(MarkingRule rule) {
        List<QuestionProgress> questions = queries.questions(id);
        int all = questions.stream().mapToInt(QuestionProgress::all).sum();
        int decided = questions.stream().mapToInt(QuestionProgress::decided).sum();
        getContent()
                .add(
                        new H1(words.say("results.boardOf", rule.exam())),
                        new Paragraph(words.say("results.progress", decided, all)));
        section("results.disputed", disputed(queries.disputed(id)));
        section("results.byQuestion", questions(questions));
        section("results.byMarker", markers(queries.markers(id)));
        getContent().add(new Paragraph(words.say("results.rule", rule.secondPercent(), rule.tolerancePercent())));
        if (currentUser.get().has(Role.LEAD)) {
            getContent().add(actions(rule));
        }
    }

    private void section(String title, Component content) {
        getContent().add(new H2(words.say(title)), content);
    }

    private Component actions(MarkingRule rule) {
        Button markers = new Button(
                words.say("results.nameMarkers"), e -> new MarkersDialog(queries.teachers(), chosen(), people -> {
                            moderation.markers(id, people);
                            saved();
                        })
                        .open());
        Button change = new Button(words.say("results.changeRule"), e -> new RuleDialog(rule, (second, tolerance) -> {
                    moderation.rule(id, second, tolerance);
                    saved();
                })
                .open());
        Div bar = new Div(markers, change);
        bar.addClassName("xk-exam-toolbar");
        return bar;
    }

    private List<Long> chosen() {
        return queries.markers(id).stream().map(MarkerProgress::personId).toList();
    }

    private void saved() {
        Notices.done(words.say("results.saved"));
        show();
    }

    private Component disputed(List<Disputed> scripts) {
        if (scripts.isEmpty()) {
            return new Paragraph(words.say("results.noDisputed"));
        }
        FigureTable table = table(
                "results.disputed",
                "results.script",
                "results.item",
                "results.full",
                "results.first",
                "results.second");
        boolean decides = currentUser.get().has(Role.LEAD);
        scripts.forEach(script -> table.row(
                decides
                        ? Cell.link(
                                words.say("results.scriptNumber", script.label()), MarkingLinks.decide(id, script.id()))
                        : Cell.text(words.say("results.scriptNumber", script.label())),
                Cell.texts(
                        script.questionId(),
                        Words.plain(script.points()),
                        Words.plain(script.first()),
                        Words.plain(script.second()))));
        return table.draw();
    }

    private Component questions(List<QuestionProgress> questions) {
        FigureTable table = table(
                "results.byQuestion",
                "results.item",
                "results.full",
                "results.all",
                "results.waitFirst",
                "results.waitSecond",
                "results.waitLead",
                "results.decided",
                "results.average",
                "results.pairs",
                "results.apart");
        questions.forEach(line -> table.row(
                Cell.words(line.questionId() + " " + MarkingWords.beginning(line.stem())),
                Cell.texts(
                        Words.plain(line.points()),
                        line.all(),
                        line.first(),
                        line.second(),
                        line.lead(),
                        line.decided(),
                        number(line.average()),
                        line.pairs(),
                        number(line.apart()))));
        return table.draw();
    }

    private Component markers(List<MarkerProgress> markers) {
        FigureTable table = table(
                "results.byMarker",
                "results.marker",
                "results.number",
                "results.marked",
                "results.share",
                "results.last");
        markers.forEach(line -> table.row(
                Cell.words(line.name()),
                Cell.texts(
                        line.number(),
                        line.marked(),
                        line.share() == null ? "–" : words.say("results.percent", Words.plain(line.share())),
                        line.lastAt() == null ? "–" : words.moment(line.lastAt()))));
        return table.draw();
    }

    private FigureTable table(String caption, String... headers) {
        return FigureTable.of("xk-exam-table", words, caption, headers);
    }

    private static String number(@Nullable BigDecimal number) {
        return number == null ? "–" : Words.plain(number);
    }
}
