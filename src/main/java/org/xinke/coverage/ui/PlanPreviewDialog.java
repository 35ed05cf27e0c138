package org.xinke.coverage.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.xinke.coverage.plans.PlanLine;
import org.xinke.coverage.plans.PlanPreview;
import org.xinke.coverage.plans.PlanQueries;

/** Who will be bound, before a plan is put into force: the numbers, and for a single plan the first names. */
class PlanPreviewDialog extends Dialog {
    private static final long serialVersionUID = 1L;
    private static final int NAMES = 50;

    PlanPreviewDialog(StateWords words, PlanQueries queries, List<PlanLine> drafts, Runnable enforce) {
        setHeaderTitle(words.say("coverage.plans.previewTitle"));
        PlanPreview preview = queries.preview(drafts.stream().map(PlanLine::id).toList());
        Div content = new Div(new Paragraph(
                words.say("coverage.plans.preview", preview.plans(), preview.newlyBound(), preview.rebound())));
        content.addClassName("xk-case");
        if (drafts.size() == 1) {
            content.add(new H3(words.say("coverage.plans.previewNames", NAMES)), names(words, queries, drafts.get(0)));
        }
        add(content);
        Button go = new Button(words.say("coverage.plans.enforceNow"), click -> {
            enforce.run();
            close();
        });
        go.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(words.say("coverage.plans.cancel"), click -> close()), go);
    }

    private static UnorderedList names(StateWords words, PlanQueries queries, PlanLine draft) {
        UnorderedList list = new UnorderedList();
        list.addClassName("xk-history");
        queries.previewNames(draft.id(), 0, NAMES)
                .forEach(student -> list.add(new ListItem(String.join(
                        " · ",
                        student.number(),
                        student.name(),
                        student.className(),
                        student.state() == null
                                ? words.say("coverage.plans.previewNew")
                                : words.say("coverage.plans.previewRebound", words.state(student.state()))))));
        return list;
    }
}
