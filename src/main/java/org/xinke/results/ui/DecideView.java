package org.xinke.results.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.xinke.exams.ExamId;
import org.xinke.results.MarkingBoard;
import org.xinke.results.Moderation;
import org.xinke.results.ScriptId;
import org.xinke.results.ScriptTask;
import org.xinke.shared.DomainError;
import org.xinke.shared.Role;
import org.xinke.shared.Texts;
import org.xinke.shared.ui.Notices;
import org.xinke.shared.ui.Words;

/** 仲裁: one script, what the two markers gave, and the lead's points. */
@Route("exams/manage/:id([0-9]{1,18})/marking/:attempt([0-9]{1,18})/:position([0-9]{1,9})")
@RolesAllowed(Role.Names.LEAD)
public class DecideView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {
    private final MarkingBoard queries;
    private final Moderation moderation;
    private final MarkingWords words;
    private final Paragraph refusal = new Paragraph();

    @Inject
    public DecideView(MarkingBoard queries, Moderation moderation, Clock clock) {
        this.queries = queries;
        this.moderation = moderation;
        this.words = new MarkingWords(getLocale(), clock.getZone());
        refusal.addClassName("xk-refusal");
        refusal.getElement().setAttribute("role", "alert");
        getContent().addClassNames("xk-page", "xk-page-wide");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        RouteParameters at = event.getRouteParameters();
        ExamId exam = new ExamId(at.getLong("id").orElseThrow());
        show(
                exam,
                new ScriptId(
                        at.getLong("attempt").orElseThrow(),
                        at.getInteger("position").orElseThrow()));
    }

    @Override
    public String getPageTitle() {
        return words.say("results.disputed");
    }

    private void show(ExamId exam, ScriptId id) {
        ScriptTask task = moderation.script(id);
        getContent().removeAll();
        getContent().add(new H1(words.say("results.scriptNumber", task.label())));
        queries.rounds(id).forEach(line -> getContent()
                .add(new Paragraph(words.say(
                        "results.round." + line.round(),
                        Words.plain(line.points()),
                        line.remark() == null ? words.say("results.noRemark") : line.remark()))));
        ScriptForm form = new ScriptForm(task, List.of(), half -> refusal.setText(""));
        Button done = new Button(words.say("results.decide"), e -> decide(exam, id, form));
        done.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div bar = new Div(done);
        bar.addClassName("xk-marking-bar");
        getContent().add(form, refusal, bar, new Anchor(MarkingLinks.board(exam), words.say("results.backToBoard")));
    }

    private void decide(ExamId exam, ScriptId id, ScriptForm form) {
        try {
            moderation.decide(id, form.judgement());
            Notices.done(words.say("results.given.DECIDED"));
            getUI().ifPresent(ui -> ui.navigate(MarkingLinks.board(exam)));
        } catch (DomainError refused) {
            refusal.setText(Texts.get(getLocale(), refused));
        }
    }
}
