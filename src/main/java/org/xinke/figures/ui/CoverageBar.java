package org.xinke.figures.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xinke.coverage.CoverageState;
import org.xinke.coverage.Place;
import org.xinke.figures.Cut;
import org.xinke.figures.CutChoice;
import org.xinke.shared.ui.Line;

/** Where one is, and the ways to other rows. Each choice is a new address. */
class CoverageBar extends Composite<Div> {
    private static final long serialVersionUID = 1L;

    private final transient CoverageWords words;
    private final transient CoverageAddress address;

    CoverageBar(CoverageWords words, CoverageAddress address, List<Integer> cohorts) {
        this.words = words;
        this.address = address;
        getContent().addClassName("xk-tools");
        getContent().add(search(), states());
        if (cohorts.size() > 1) {
            getContent().add(cohorts(cohorts));
        }
    }

    /** The day that is looked at, and the ways across the colleges where there is more than one. */
    CoverageBar withCuts(List<CutChoice> cuts, LocalDate today) {
        for (CutChoice.Kind kind : CutChoice.Kind.values()) {
            List<CutChoice> some =
                    cuts.stream().filter(choice -> choice.kind() == kind).toList();
            if (some.size() > 1) {
                getContent().add(cut(kind, some));
            }
        }
        getContent().add(day(today));
        return this;
    }

    private DatePicker day(LocalDate today) {
        DatePicker picker = new DatePicker(words.say("figures.on"));
        picker.setI18n(new DatePicker.DatePickerI18n()
                .setDateFormat(words.say("figures.dayPattern"))
                .setBadInputErrorMessage(words.say("figures.onBad"))
                .setMaxErrorMessage(words.say("figures.onFuture")));
        picker.setMax(today);
        picker.setPlaceholder(words.say("figures.onToday"));
        picker.setClearButtonVisible(true);
        Cut now = address.cut();
        picker.setValue(now.on());
        picker.addValueChangeListener(change -> {
            if (change.getValue() == null || !change.getValue().isAfter(today)) {
                go(address.cutBy(new Cut(now.campus(), now.level(), now.term(), change.getValue())));
            }
        });
        return picker;
    }

    private Select<CutChoice> cut(CutChoice.Kind kind, List<CutChoice> choices) {
        Cut now = address.cut();
        String wanted =
                switch (kind) {
                    case CAMPUS -> now.campus();
                    case LEVEL -> now.level();
                    case TERM -> now.term();
                };
        Select<CutChoice> select = new Select<>();
        select.setLabel(words.say("figures.cut." + kind));
        select.setItems(choices);
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(words.say("figures.cutAll"));
        select.setItemLabelGenerator(choice -> choice == null ? words.say("figures.cutAll") : words.cut(choice));
        choices.stream()
                .filter(choice -> choice.code().equals(wanted))
                .findFirst()
                .ifPresent(select::setValue);
        select.addValueChangeListener(change -> go(address.cutBy(with(now, kind, change.getValue()))));
        return select;
    }

    private static Cut with(Cut now, CutChoice.Kind kind, @Nullable CutChoice choice) {
        String code = choice == null ? null : choice.code();
        return switch (kind) {
            case CAMPUS -> new Cut(code, now.level(), now.term(), now.on());
            case LEVEL -> new Cut(now.campus(), code, now.term(), now.on());
            case TERM -> new Cut(now.campus(), now.level(), code, now.on());
        };
    }

    void add(Component more) {
        getContent().add(more);
    }

    /** School › college › major › class, each part but the last a link. */
    static Nav trail(CoverageWords words, CoverageAddress address, Place place, boolean fromSchool) {
        Nav trail = new Nav();
        trail.addClassName("xk-trail");
        trail.setAriaLabel(words.say("figures.trail"));
        List<Anchor> parts = new ArrayList<>();
        if (fromSchool) {
            parts.add(new Anchor(address.at(null, null, null).href(), words.say("figures.school")));
        }
        part(parts, place.college(), address.at(place.collegeCode(), null, null));
        part(parts, place.major(), address.at(place.collegeCode(), place.majorCode(), null));
        part(parts, place.schoolClass(), address.at(place.collegeCode(), place.majorCode(), place.classCode()));
        for (Anchor part : parts) {
            if (part != parts.get(0)) {
                Span mark = new Span("›");
                mark.getElement().setAttribute("aria-hidden", "true");
                trail.add(mark);
            }
            trail.add(part);
        }
        return trail;
    }

    private static void part(List<Anchor> parts, @Nullable String name, CoverageAddress there) {
        if (name != null) {
            parts.add(new Anchor(there.href(), name));
        }
    }

    private Line search() {
        Line field = new Line(words.say("figures.search"), CoverageAddress.LONGEST_SEARCH);
        field.setValue(address.search());
        field.setPlaceholder(words.say("figures.searchHint"));
        field.setPrefixComponent(VaadinIcon.SEARCH.create());
        field.setClearButtonVisible(true);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setValueChangeTimeout(500);
        field.addValueChangeListener(change -> go(address.seeking(change.getValue())));
        return field;
    }

    private Select<String> states() {
        List<String> values = new ArrayList<>(List.of(CoverageAddress.ANY, CoverageAddress.DUE));
        String now = address.state();
        if (now != null
                && Arrays.stream(CoverageState.values())
                        .noneMatch(state -> state.name().equals(now))
                && !values.contains(now)) {
            values.add(now);
        }
        Arrays.stream(CoverageState.values()).map(Enum::name).forEach(values::add);
        Select<String> select = new Select<>();
        select.setLabel(words.say("figures.stateFilter"));
        select.setItems(values);
        select.setItemLabelGenerator(this::label);
        select.setPlaceholder(words.say("figures.chooseState"));
        if (address.showsPeople()) {
            select.setValue(now == null ? CoverageAddress.ANY : now);
        }
        select.addValueChangeListener(change -> go(address.in(change.getValue())));
        return select;
    }

    private String label(String value) {
        return switch (value) {
            case CoverageAddress.ANY -> words.say("figures.allStates");
            case CoverageAddress.DUE -> words.say("figures.due");
            default ->
                Arrays.stream(CoverageState.values())
                                .anyMatch(state -> state.name().equals(value))
                        ? words.say("coverage.state." + value)
                        : words.say("figures.group." + value);
        };
    }

    private Select<String> cohorts(List<Integer> cohorts) {
        List<String> values =
                new ArrayList<>(cohorts.stream().map(String::valueOf).toList());
        values.add(CoverageAddress.ALL);
        Select<String> select = new Select<>();
        select.setLabel(words.say("coverage.cohortLabel"));
        select.setItems(values);
        select.setItemLabelGenerator(value -> value.equals(CoverageAddress.ALL)
                ? words.say("figures.allCohorts")
                : words.say("coverage.cohort", value));
        String now = address.cohort();
        select.setValue(now == null ? values.get(0) : now);
        select.addValueChangeListener(change -> go(address.withCohort(change.getValue())));
        return select;
    }

    private static void go(CoverageAddress there) {
        UI.getCurrent().navigate(CoverageAddress.ROUTE, there.query());
    }
}
