package org.xinke.exams.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.xinke.exams.ending.LateVerdict;
import org.xinke.exams.ending.TimeQueries.LateLine;

/** Late answers, paper by paper, with what can be decided about those that are chosen, or about all that wait. */
final class LateList extends Composite<Div> {
    private final List<LateLine> waiting;
    private final ExamWords words;
    private final Deciding deciding;
    private final LateGrid grid;

    LateList(List<LateLine> lines, ExamWords words, Deciding deciding) {
        this.waiting = lines.stream().filter(line -> line.decision() == null).toList();
        this.words = words;
        this.deciding = deciding;
        this.grid = new LateGrid(lines, words);
        Paragraph proof = new Paragraph(words.say("exams.late.proof"));
        proof.addClassName("xk-quiet");
        getContent().add(proof);
        if (!waiting.isEmpty()) {
            getContent().add(actions());
        }
        getContent().add(grid);
    }

    private Div actions() {
        Div actions = new Div(
                choice("exams.late.countChosen", LateVerdict.COUNTED, false),
                choice("exams.late.refuseChosen", LateVerdict.NOT_COUNTED, false),
                choice("exams.late.countAll", LateVerdict.COUNTED, true),
                choice("exams.late.refuseAll", LateVerdict.NOT_COUNTED, true));
        actions.addClassName("xk-exam-toolbar");
        return actions;
    }

    private Button choice(String key, LateVerdict verdict, boolean all) {
        Button button = new Button(words.say(key), e -> ask(all ? waiting : chosen(), verdict));
        if (!all) {
            button.setEnabled(false);
            grid.addSelectionListener(e -> button.setEnabled(!chosen().isEmpty()));
        }
        return button;
    }

    private List<LateLine> chosen() {
        return waiting.stream().filter(grid.getSelectedItems()::contains).toList();
    }

    private void ask(List<LateLine> lines, LateVerdict verdict) {
        new LateDialog(
                        verdict,
                        lines.stream().mapToInt(LateLine::answers).sum(),
                        lines.size(),
                        reason -> deciding.decide(
                                lines.stream().map(LateLine::attemptId).toList(), verdict, reason))
                .open();
    }

    /** Does it. */
    @FunctionalInterface
    interface Deciding {
        void decide(List<Long> attempts, LateVerdict verdict, String reason);
    }
}
