package org.xinke.coverage.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.xinke.coverage.Coverage;
import org.xinke.coverage.CoverageCase;
import org.xinke.coverage.CoverageState;
import org.xinke.coverage.Decision;
import org.xinke.coverage.ScannedDocument;
import org.xinke.shared.ui.Notices;

/** One student's case: where he stands, how it came, and for academic affairs the change by hand. */
public class CaseDialog extends Dialog {
    private static final long serialVersionUID = 1L;

    private final StateWords words;
    private final CoverageCase one;

    public CaseDialog(StateWords words, CoverageCase one) {
        this.words = words;
        this.one = one;
        setHeaderTitle(words.say("coverage.case", one.name(), one.number()));
        Div content = new Div(now(), place());
        content.addClassName("xk-case");
        add(content);
        content.add(new H3(words.say("coverage.history")), history());
        getFooter().add(new Button(words.say("coverage.close"), click -> close()));
    }

    /** @param done called after the change, when the page behind is out of date */
    public CaseDialog withDecision(Coverage coverage, Runnable done) {
        Div section = new Div(new H3(words.say("coverage.decide")));
        section.addClassName("xk-case");
        getChildren().findFirst().map(Div.class::cast).ifPresent(content -> content.add(section));
        if (one.next().isEmpty()) {
            section.add(quiet("coverage.nothingToDecide"));
            return this;
        }
        DecisionForm form = new DecisionForm(words, one);
        section.add(quiet("coverage.decideHint"), form);
        Button save = new Button(words.say("coverage.decideNow"), click -> form.value()
                .ifPresent(order -> decide(coverage, order, form.scan(), done)));
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(save);
        return this;
    }

    private void decide(Coverage coverage, Decision order, @Nullable ScannedDocument scan, Runnable done) {
        coverage.decide(one.number(), order, scan);
        close();
        Notices.done(words.say("coverage.decided", one.name(), words.state(order.to())));
        done.run();
    }

    private Paragraph now() {
        Span state = new Span(words.state(one.state()));
        state.addClassName("xk-state");
        state.getElement().setAttribute("data-group", one.state().group().name());
        String section = one.section();
        Paragraph line = new Paragraph(state);
        line.add(new Span(" "
                + (section == null
                        ? words.say("coverage.caseNoSection")
                        : words.say("coverage.caseSection", section))));
        return line;
    }

    private Paragraph place() {
        Paragraph line = new Paragraph(String.join(
                " · ", one.place().college(), one.place().major(), one.place().schoolClass()));
        line.addClassName("xk-quiet");
        return line;
    }

    private UnorderedList history() {
        UnorderedList list = new UnorderedList();
        list.addClassName("xk-history");
        one.history().forEach(entry -> list.add(line(entry)));
        one.moves().forEach(move -> list.add(line(move)));
        return list;
    }

    private ListItem line(CoverageCase.Move move) {
        String what = move.from().equals(move.to())
                ? words.say("coverage.historyPlan")
                : words.say("coverage.historyClass", move.from(), move.to());
        ListItem item = new ListItem(new Div(what));
        item.add(small(words.say("coverage.historyBy", words.moment(move.at()), words.say("coverage.cause.ROSTER"))));
        item.add(small(words.say("coverage.historyDocument", move.document())));
        if (move.planChanged() && !move.from().equals(move.to())) {
            item.add(small(words.say("coverage.historyPlan")));
        }
        return item;
    }

    private ListItem line(CoverageCase.Entry entry) {
        CoverageState from = entry.from();
        String what = from == null
                ? words.say("coverage.historyFirst", words.state(entry.to()))
                : words.say("coverage.historyMove", words.state(from), words.state(entry.to()));
        String who = Objects.requireNonNullElse(entry.by(), words.say("coverage.cause." + entry.cause()));
        ListItem item = new ListItem(new Div(what));
        item.add(small(words.say("coverage.historyBy", words.moment(entry.at()), who)));
        item.add(small(words.say("coverage.historyDocument", entry.document())));
        String reason = entry.reason();
        if (reason != null) {
            item.add(small(words.say("coverage.historyReason", reason)));
        }
        if (entry.fileId() != null) {
            Anchor scan = new Anchor("api/v1/coverage/files/" + entry.fileId(), String.valueOf(entry.fileName()));
            scan.addClassName("xk-download");
            scan.getElement().setAttribute("router-ignore", true);
            item.add(scan);
        }
        return item;
    }

    private static Div small(String text) {
        Div line = new Div(text);
        line.addClassName("xk-quiet");
        return line;
    }

    private Paragraph quiet(String key) {
        Paragraph line = new Paragraph(words.say(key));
        line.addClassName("xk-quiet");
        return line;
    }
}
