package org.xinke.roster.merging.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.Consumer;
import org.xinke.roster.merging.PlaceLine;
import org.xinke.shared.ui.PhoneGrid;

/** Places, each with what can be done to it. On a phone one column says it all. */
final class PlacesGrid extends PhoneGrid<PlaceLine> {
    private static final long serialVersionUID = 1L;

    private final transient PlaceWords words;
    private final transient Consumer<PlaceLine> rename;
    private final transient Consumer<PlaceLine> merge;

    PlacesGrid(PlaceWords words, Consumer<PlaceLine> rename, Consumer<PlaceLine> merge) {
        super(PlaceLine.class, "xk-people");
        this.words = words;
        this.rename = rename;
        this.merge = merge;
        Column<PlaceLine> phone = addComponentColumn(this::phoneRow).setHeader(words.say("roster.places.title"));
        List<Column<PlaceLine>> wide = List.of(
                addColumn(PlaceLine::name)
                        .setHeader(words.say("roster.places.name"))
                        .setWidth("14rem"),
                addColumn(PlaceLine::within)
                        .setHeader(words.say("roster.places.within"))
                        .setWidth("14rem"),
                addColumn(PlaceLine::code)
                        .setHeader(words.say("roster.places.code"))
                        .setWidth("10rem"),
                addColumn(PlaceLine::students)
                        .setHeader(words.say("roster.places.students"))
                        .setWidth("6rem"),
                addComponentColumn(this::buttons)
                        .setHeader(words.say("roster.places.deeds"))
                        .setWidth("13rem"));
        turn(phone, wide);
    }

    private Div buttons(PlaceLine place) {
        Div buttons =
                new Div(button("roster.places.rename", place, rename), button("roster.places.merge", place, merge));
        buttons.addClassName("xk-tools");
        return buttons;
    }

    private Button button(String key, PlaceLine place, Consumer<PlaceLine> job) {
        Button button = new Button(words.say(key), click -> job.accept(place));
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        button.setAriaLabel(words.say(key) + " " + place.name());
        return button;
    }

    private Div phoneRow(PlaceLine place) {
        Span name = new Span(place.name());
        Span more = new Span(words.say("roster.places.phone", place.within(), place.code(), place.students()));
        // the second place of a row is its status, and there is none
        Div row = new Div(name, new Span(), more, buttons(place));
        row.addClassName("xk-row");
        return row;
    }
}
