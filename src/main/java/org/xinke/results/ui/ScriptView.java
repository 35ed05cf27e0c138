package org.xinke.results.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.xinke.exams.ExamId;
import org.xinke.results.Judgement;
import org.xinke.results.MarkingQueries;
import org.xinke.results.MarkingQueries.OwnMark;
import org.xinke.results.MarkingQueries.Pile;
import org.xinke.results.ScriptId;
import org.xinke.results.ScriptState;
import org.xinke.results.ScriptTask;
import org.xinke.results.Scripts;
import org.xinke.shared.DomainError;
import org.xinke.shared.Role;
import org.xinke.shared.Texts;
import org.xinke.shared.ui.EmptyNote;
import org.xinke.shared.ui.Notices;
import org.xinke.shared.ui.Words;

/** One question of one exam, script after script. {@code ?script=} opens one that the caller has marked already. */
@Route("marking/:exam([0-9]{1,18})/:version([0-9]{1,18})")
@RolesAllowed({Role.Names.INSTRUCTOR, Role.Names.LEAD})
public class ScriptView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {
    private static final int OWN_SHOWN = 20;
    private static final int REMARKS_SHOWN = 6;

    private final Scripts scripts;
    private final MarkingQueries queries;
    private final MarkingWords words;
    private final Paragraph refusal = new Paragraph();
    private ExamId exam = new ExamId(0);
    private long version;

    @Inject
    public ScriptView(Scripts scripts, MarkingQueries queries, Clock clock) {
        this.scripts = scripts;
        this.queries = queries;
        this.words = new MarkingWords(getLocale(), clock.getZone());
        refusal.addClassName("xk-refusal");
        refusal.getElement().setAttribute("role", "alert");
        getContent().addClassNames("xk-page", "xk-page-wide");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(
                new ExamId(event.getRouteParameters().getLong("exam").orElseThrow()),
                event.getRouteParameters().getLong("version").orElseThrow(),
                event.getLocation()
                        .getQueryParameters()
                        .getSingleParameter("script")
                        .filter(text -> text.matches("[0-9]{1,18}-[0-9]{1,4}"))
                        .map(ScriptView::script));
    }

    void show(ExamId ofExam, long ofQuestion, Optional<ScriptId> asked) {
        exam = ofExam;
        version = ofQuestion;
        if (asked.isPresent()) {
            again(asked.get());
        } else {
            next();
        }
    }

    @Override
    public String getPageTitle() {
        return words.say("results.menu");
    }

    private static ScriptId script(String text) {
        String[] parts = text.split("-");
        return new ScriptId(Long.parseLong(parts[0]), Integer.parseInt(parts[1]));
    }

    private void next() {
        Optional<ScriptTask> task = scripts.next(exam, version);
        Pile pile = queries.pile(exam, version);
        head(pile);
        if (task.isEmpty()) {
            getContent().add(new EmptyNote(words.say("results.done"), words.say("results.doneHint", pile.open())));
        } else {
            desk(task.get(), true, judgement -> {
                ScriptState state = scripts.mark(task.get().id(), judgement);
                next();
                return state;
            });
        }
        getContent().add(own(), new Anchor(MarkingLinks.piles(), words.say("results.back")));
    }

    private void again(ScriptId id) {
        ScriptTask task = scripts.mine(id);
        head(queries.pile(exam, version));
        desk(task, false, judgement -> {
            ScriptState state = scripts.correct(id, judgement);
            go(MarkingLinks.pile(exam.value(), version));
            return state;
        });
        getContent().add(new Anchor(MarkingLinks.pile(exam.value(), version), words.say("results.toNext")));
    }

    private void head(Pile pile) {
        getContent().removeAll();
        Paragraph progress = new Paragraph(words.say("results.pile", pile.waiting(), pile.marked()));
        progress.addClassName("xk-quiet");
        getContent().add(new H1(words.say("results.question", pile.exam(), Words.plain(pile.points()))), progress);
    }

    private void desk(ScriptTask task, boolean first, Deed deed) {
        ScriptForm form = new ScriptForm(
                task, queries.remarks(exam, version, REMARKS_SHOWN), half -> keep(task.id(), half, first));
        Button done = new Button(words.say(first ? "results.next" : "results.correct"), e -> submit(form, deed));
        done.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        refusal.setText("");
        Div bar = new Div(done);
        if (first) {
            bar.add(new Button(words.say("results.giveBack"), e -> {
                scripts.giveBack(task.id());
                go(MarkingLinks.piles());
            }));
        }
        bar.addClassName("xk-marking-bar");
        Paragraph label = new Paragraph(words.say("results.label." + task.state(), task.label()));
        label.addClassName("xk-exam-standing");
        Paragraph keys = new Paragraph(words.say("results.keys"));
        keys.addClassNames("xk-quiet", "xk-keys");
        getContent().add(label, form, refusal, bar, keys);
        form.onEnter(() -> submit(form, deed));
        form.focus();
    }

    /** A correction is kept when it is given: until then the mark stays as it was. */
    private void keep(ScriptId id, Judgement half, boolean first) {
        if (first) {
            told(() -> scripts.keep(id, half));
        }
    }

    private void submit(ScriptForm form, Deed deed) {
        told(() -> Notices.done(words.say("results.given." + deed.give(form.judgement()))));
    }

    private void go(String path) {
        getUI().ifPresent(ui -> ui.navigate(path));
    }

    private void told(Runnable deed) {
        try {
            deed.run();
        } catch (DomainError refused) {
            refusal.setText(Texts.get(getLocale(), refused));
        }
    }

    private Component own() {
        List<OwnMark> marks = queries.own(exam, version, OWN_SHOWN);
        UnorderedList list = new UnorderedList();
        list.addClassName("xk-own-marks");
        marks.forEach(mark -> list.add(new ListItem(new Anchor(
                MarkingLinks.again(exam.value(), version, mark.id()),
                words.say("results.own", mark.label(), Words.plain(mark.points()), Words.plain(mark.full()))))));
        NativeDetails own = new NativeDetails(words.say("results.ownTitle"), list);
        own.setVisible(!marks.isEmpty());
        return own;
    }

    /** What is done with a judgement. */
    private interface Deed {
        ScriptState give(Judgement judgement);
    }
}
