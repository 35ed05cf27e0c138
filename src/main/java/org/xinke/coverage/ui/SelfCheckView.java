package org.xinke.coverage.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.xinke.coverage.SelfCheck;
import org.xinke.shared.Role;
import org.xinke.shared.Settings;
import org.xinke.shared.ui.EmptyNote;
import org.xinke.shared.ui.FigureTable;
import org.xinke.shared.ui.FigureTable.Cell;
import org.xinke.shared.ui.FigureTable.Look;
import org.xinke.shared.ui.Notices;
import org.xinke.tables.About;
import org.xinke.tables.ui.ShownTable;

/** Does the ledger of coverage agree with itself? The last answer, what was wrong, and the nights before. */
@Route("self-check")
@Menu(title = "coverage.selfcheck.menu", icon = "vaadin:check-square-o", order = 42)
@RolesAllowed({Role.Names.ACADEMIC_AFFAIRS, Role.Names.ADMIN})
public class SelfCheckView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {
    private final SelfCheck selfCheck;
    private final StateWords words;
    private final Clock clock;

    @Inject
    public SelfCheckView(SelfCheck selfCheck, Settings settings, Clock clock) {
        this.clock = clock;
        this.selfCheck = selfCheck;
        this.words = new StateWords(getLocale(), settings.zone());
        getContent().addClassNames("xk-page", "xk-page-wide");
    }

    @Override
    public String getPageTitle() {
        return getTranslation("coverage.selfcheck.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
    }

    void show() {
        List<SelfCheck.Run> runs = selfCheck.runs();
        Button now = new Button(words.say("coverage.selfcheck.now"), click -> run());
        now.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getContent().removeAll();
        getContent().add(new H1(words.say("coverage.selfcheck.title")));
        if (runs.isEmpty()) {
            getContent()
                    .add(
                            new EmptyNote(
                                    words.say("coverage.selfcheck.none"), words.say("coverage.selfcheck.noneHint")),
                            now);
            return;
        }
        Div card = new Div(new Paragraph(answer(runs.get(0))), now);
        card.addClassName("xk-card");
        getContent()
                .add(
                        card,
                        findings(selfCheck.findings(runs.get(0).id())),
                        new H2(words.say("coverage.selfcheck.runs")),
                        table(runs));
    }

    private void run() {
        selfCheck.run();
        Notices.done(words.say("coverage.selfcheck.done"));
        UI.getCurrent().refreshCurrentRoute(false);
    }

    private String answer(SelfCheck.Run run) {
        return run.found() == 0
                ? words.say("coverage.selfcheck.good", words.moment(run.at()), run.bound(), run.millis())
                : words.say("coverage.selfcheck.bad", words.moment(run.at()), run.found());
    }

    private Component findings(List<SelfCheck.Finding> findings) {
        FigureTable table = new FigureTable(
                words.say("coverage.selfcheck.rule"),
                List.of(
                        words.say("coverage.selfcheck.rule"),
                        words.say("coverage.selfcheck.result"),
                        words.say("coverage.selfcheck.names")));
        findings.stream()
                .sorted((a, b) -> a.rule().compareTo(b.rule()))
                .forEach(finding -> table.row(
                        Cell.text(words.say("coverage.selfcheck.rule." + finding.rule())),
                        List.of(
                                Cell.text(
                                        finding.found() == 0
                                                ? words.say("coverage.selfcheck.fine")
                                                : words.say("coverage.selfcheck.wrong", finding.found())),
                                examples(finding.examples()))));
        return new ShownTable(About.of(words.say("coverage.selfcheck.title")), clock, table);
    }

    private static Cell examples(String numbers) {
        return numbers.isEmpty() ? new Cell("", null, Look.NOTHING) : Cell.words(numbers);
    }

    private Component table(List<SelfCheck.Run> runs) {
        FigureTable table = new FigureTable(
                words.say("coverage.selfcheck.runs"),
                List.of(
                        words.say("coverage.selfcheck.at"),
                        words.say("coverage.selfcheck.by"),
                        words.say("coverage.selfcheck.checked"),
                        words.say("coverage.selfcheck.found"),
                        words.say("coverage.selfcheck.millis")));
        runs.forEach(run -> table.row(
                Cell.text(words.moment(run.at())),
                List.of(
                        Cell.words(run.by() == null ? words.say("coverage.selfcheck.nightly") : run.by()),
                        Cell.text(String.valueOf(run.bound())),
                        Cell.text(String.valueOf(run.found())),
                        Cell.text(String.valueOf(run.millis())))));
        return new ShownTable(
                About.of(words.say("coverage.selfcheck.title"), words.say("coverage.selfcheck.runs")), clock, table);
    }
}
