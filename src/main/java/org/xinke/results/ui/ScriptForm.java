package org.xinke.results.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.xinke.questions.ScriptPart;
import org.xinke.results.Judgement;
import org.xinke.results.ScriptTask;
import org.xinke.shared.Texts;
import org.xinke.shared.ui.Lines;
import org.xinke.shared.ui.Prose;
import org.xinke.shared.ui.Words;

/**
 * An answer beside its rubric. With the rubric in focus a digit gives the points of the line that is marked and goes to the next, a
 * full stop adds half a point, the arrows move. Every change is handed on at once, so that nothing is lost.
 */
class ScriptForm extends Composite<Div> {
    private static final long serialVersionUID = 1L;
    private static final List<Key> DIGITS = List.of(
            Key.DIGIT_0,
            Key.DIGIT_1,
            Key.DIGIT_2,
            Key.DIGIT_3,
            Key.DIGIT_4,
            Key.DIGIT_5,
            Key.DIGIT_6,
            Key.DIGIT_7,
            Key.DIGIT_8,
            Key.DIGIT_9);

    private final transient ScriptTask task;
    private final transient Consumer<Judgement> changed;
    private final List<RubricLine> lines = new ArrayList<>();
    private final Div rubric = new Div();
    private final Span sum = new Span();
    private final Lines remark = new Lines(getTranslation("results.remark"), Judgement.LONGEST_REMARK);
    private int here;
    /** The line that was given points last: half a point more goes there. */
    private int last;

    ScriptForm(ScriptTask task, List<String> remarks, Consumer<Judgement> changed) {
        this.task = task;
        this.changed = changed;
        Div answers = new Div(new Prose(task.script().stem()));
        answers.addClassNames("xk-card", "xk-script");
        rubric.addClassName("xk-rubric");
        rubric.getElement().setAttribute("tabindex", "0");
        rubric.getElement().setAttribute("role", "group");
        rubric.getElement().setAttribute("aria-label", getTranslation("results.rubric"));
        task.script().parts().forEach(part -> part(part, answers));
        show(task.judgement());
        keys();
        Div side = new Div(rubric, total(), remark(task.judgement().remark()), chips(remarks));
        side.addClassNames("xk-card", "xk-rubric-side");
        getContent().add(answers, side);
        getContent().addClassName("xk-marking");
    }

    private void part(ScriptPart part, Div answers) {
        if (!part.stem().isEmpty()) {
            answers.add(new Prose(part.stem()));
        }
        Paragraph said = new Paragraph(joined(part.said()));
        said.addClassName("xk-script-said");
        NativeDetails key = new NativeDetails(getTranslation("results.key"), new Paragraph(joined(part.key())));
        answers.add(said, key);
        part.criteria().forEach(criterion -> {
            int index = lines.size();
            RubricLine line = new RubricLine(criterion, index + 1, points -> picked(index));
            lines.add(line);
            rubric.add(line);
        });
    }

    /** Some kinds say a code that the bundle has a word for. */
    private String joined(List<String> texts) {
        Map<String, String> words = Texts.startingWith(getLocale(), "questions.said.JUDGE.");
        return texts.stream().map(text -> words.getOrDefault(text, text)).collect(Collectors.joining("\n"));
    }

    private Component total() {
        sum.addClassName("xk-rubric-sum");
        Div total = new Div(new Span(getTranslation("results.sum")), sum);
        total.addClassName("xk-rubric-total");
        total.getElement().setAttribute("aria-live", "polite");
        return total;
    }

    private Component remark(String text) {
        remark.setHelperText(getTranslation("results.remarkHelp"));
        remark.setWidthFull();
        remark.setValue(text);
        remark.setValueChangeMode(ValueChangeMode.LAZY);
        remark.addValueChangeListener(e -> changed.accept(judgement()));
        return remark;
    }

    private Component chips(List<String> remarks) {
        Div chips = new Div();
        chips.addClassName("xk-remarks");
        remarks.forEach(text -> {
            NativeButton chip = new NativeButton(
                    text, e -> remark.setValue(remark.getValue().isBlank() ? text : remark.getValue() + "\n" + text));
            chip.addClassName("xk-remark-chip");
            chips.add(chip);
        });
        return chips;
    }

    private void keys() {
        for (int digit = 0; digit < DIGITS.size(); digit++) {
            BigDecimal points = BigDecimal.valueOf(digit);
            key(DIGITS.get(digit), () -> lines.get(here).pick(points));
        }
        key(Key.PERIOD, () -> lines.get(last).half());
        key(Key.ARROW_UP, () -> go(here - 1));
        key(Key.ARROW_DOWN, () -> go(here + 1));
    }

    private void key(Key key, Runnable deed) {
        Shortcuts.addShortcutListener(rubric, deed::run, key).listenOn(rubric);
    }

    /** Enter, with the rubric in focus. */
    void onEnter(Runnable deed) {
        key(Key.ENTER, deed);
    }

    void focus() {
        // On the first load of a page the router focuses its own after this round.
        rubric.getElement().executeJs("setTimeout(() => this.focus())");
    }

    private void picked(int index) {
        last = index;
        go(index + 1);
        add();
        changed.accept(judgement());
    }

    private void go(int index) {
        here = Math.max(0, Math.min(index, lines.size() - 1));
        for (int i = 0; i < lines.size(); i++) {
            lines.get(i).current(i == here);
        }
    }

    private void show(Judgement judgement) {
        for (int i = 0; i < Math.min(lines.size(), judgement.picks().size()); i++) {
            lines.get(i).show(judgement.picks().get(i));
        }
        go(0);
        add();
    }

    private void add() {
        BigDecimal given =
                lines.stream().map(RubricLine::value).filter(Objects::nonNull).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal most = Judgement.criteria(task.script()).stream()
                .map(ScriptPart.Criterion::points)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        sum.setText(getTranslation("results.sumOf", Words.plain(given), Words.plain(most)));
    }

    Judgement judgement() {
        return new Judgement(lines.stream().map(RubricLine::value).toList(), remark.getValue());
    }
}
