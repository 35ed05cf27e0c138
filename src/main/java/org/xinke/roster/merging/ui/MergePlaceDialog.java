package org.xinke.roster.merging.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.xinke.roster.merging.MergePreview;
import org.xinke.roster.merging.PlaceLine;
import org.xinke.roster.merging.PlaceSort;
import org.xinke.shared.DomainError;
import org.xinke.shared.Texts;
import org.xinke.shared.ui.Line;

/** Which place it really is, who goes with it, and the paper that says so. Whose section changes must have been seen. */
final class MergePlaceDialog extends Dialog {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST_DOCUMENT = 200;
    private static final int MOST_NAMED = 50;

    private final transient PlaceWords words;
    private final PlaceSort sort;
    private final ComboBox<PlaceLine> into = new ComboBox<>();
    private final Line document = new Line(LONGEST_DOCUMENT);
    private final Checkbox seen = new Checkbox();
    private final Div preview = new Div();
    private final Paragraph refusal = new Paragraph();
    private final Button now = new Button();
    private transient @Nullable MergePreview shown;

    MergePlaceDialog(
            PlaceWords words,
            PlaceSort sort,
            PlaceLine place,
            List<PlaceLine> others,
            Function<PlaceLine, MergePreview> previews,
            Merging merging) {
        this.words = words;
        this.sort = sort;
        setHeaderTitle(words.say("roster.places.mergeOf", place.name()));
        setWidth("min(40rem, 96vw)");
        into.setLabel(words.say("roster.places.into"));
        into.setItems(others);
        into.setItemLabelGenerator(PlaceLine::full);
        into.addValueChangeListener(e -> show(e.getValue() == null ? null : previews.apply(e.getValue())));
        document.setLabel(words.say("roster.places.document"));
        document.setHelperText(words.say("roster.places.documentHelp"));
        seen.addValueChangeListener(e -> turn());
        into.setWidthFull();
        document.setWidthFull();
        preview.getElement().setAttribute("aria-live", "polite");
        refusal.addClassName("xk-refusal");
        refusal.getElement().setAttribute("role", "alert");
        Div form = new Div(
                new Paragraph(words.say("roster.places.mergeText", place.name())),
                into,
                preview,
                seen,
                document,
                refusal);
        form.addClassName("xk-form");
        add(form);
        now.setText(words.say("roster.places.mergeIt"));
        now.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        now.addClickListener(click -> submit(merging));
        getFooter().add(new Button(words.say("shared.cancel"), click -> close()), now);
        show(null);
    }

    private void show(@Nullable MergePreview next) {
        shown = next;
        preview.removeAll();
        refusal.setText("");
        seen.setValue(false);
        seen.setVisible(next != null && !next.seats().isEmpty());
        if (next != null) {
            words.preview(sort, next).forEach(line -> preview.add(new Paragraph(line)));
            seen.setLabel(words.say("roster.places.seen", next.seats().size()));
            preview.add(names(next));
        }
        turn();
    }

    private UnorderedList names(MergePreview next) {
        UnorderedList list = new UnorderedList();
        next.seats().stream().limit(MOST_NAMED).forEach(move -> list.add(new ListItem(words.seat(move))));
        if (next.seats().size() > MOST_NAMED) {
            list.add(new ListItem(words.say("roster.places.more", next.seats().size() - MOST_NAMED)));
        }
        return list;
    }

    private void turn() {
        MergePreview known = shown;
        now.setEnabled(known != null && known.possible() && (!seen.isVisible() || seen.getValue()));
    }

    private void submit(Merging merging) {
        MergePreview known = shown;
        if (known == null) {
            return;
        }
        try {
            merging.merge(into.getValue(), known, document.getValue());
            close();
        } catch (DomainError refused) {
            refusal.setText(Texts.get(getLocale(), refused));
        }
    }

    /** Does it. */
    @FunctionalInterface
    interface Merging {
        void merge(PlaceLine into, MergePreview seen, String document);
    }
}
