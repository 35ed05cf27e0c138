package org.xinke.roster.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.xinke.roster.ImportCase;
import org.xinke.roster.lists.RosterField;

/** For each field the column of the file; what is known is chosen already, and what is chosen is remembered. */
final class MappingForm extends Composite<Div> {
    private final RosterWords words;
    private final ImportCase found;
    private final Map<RosterField, Select<Integer>> selects = new EnumMap<>(RosterField.class);

    MappingForm(RosterWords words, ImportCase found, Consumer<Map<RosterField, Integer>> done) {
        this.words = words;
        this.found = found;
        FormLayout form = new FormLayout();
        found.kind().fields().forEach(field -> form.add(select(field)));
        Button read = new Button(words.say("roster.read"), e -> done.accept(value()));
        read.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Paragraph missing = new Paragraph();
        missing.addClassName("xk-quiet");
        missing.getElement().setAttribute("role", "status");
        Runnable check = () -> {
            List<String> lacking = found.kind().required().stream()
                    .filter(field -> !value().containsKey(field))
                    .map(field -> words.column(found.kind(), field))
                    .toList();
            read.setEnabled(lacking.isEmpty());
            missing.setText(lacking.isEmpty() ? "" : words.say("roster.lacking", String.join("、", lacking)));
        };
        selects.values().forEach(select -> select.addValueChangeListener(e -> check.run()));
        check.run();
        Paragraph lead = new Paragraph(words.say("roster.mappingLead"));
        lead.addClassName("xk-quiet");
        getContent().addClassName("xk-card");
        Div tools = new Div(read);
        tools.addClassName("xk-tools");
        getContent().add(new H2(words.say("roster.mapping")), lead);
        if (!found.sheet().isEmpty()) {
            getContent().add(new Paragraph(words.say("roster.sheet", found.sheet())));
        }
        if (found.mapping().isEmpty()) {
            getContent().add(new Paragraph(words.say("roster.noHeader")));
        }
        getContent().add(form, missing, tools);
    }

    private Select<Integer> select(RosterField field) {
        List<Integer> columns = IntStream.range(0, found.headers().size())
                .filter(i -> !found.headers().get(i).isEmpty())
                .boxed()
                .toList();
        Select<Integer> select = new Select<>();
        boolean required = found.kind().required().contains(field);
        String label = words.column(found.kind(), field);
        select.setLabel(required ? words.say("roster.required", label) : label);
        select.setEmptySelectionAllowed(!required);
        select.setEmptySelectionCaption(words.say("roster.noColumn"));
        select.setItemLabelGenerator(
                i -> i == null ? words.say("roster.noColumn") : found.headers().get(i));
        select.setItems(columns);
        Integer guessed = found.mapping().get(field);
        if (guessed != null && columns.contains(guessed)) {
            select.setValue(guessed);
        }
        select.addValueChangeListener(e -> sample(select));
        sample(select);
        selects.put(field, select);
        return select;
    }

    /** What stands in the column, so that it can be recognised. */
    private void sample(Select<Integer> select) {
        List<String> sample = select.getValue() == null ? List.of() : found.sample(select.getValue());
        select.setHelperText(sample.isEmpty() ? "" : words.say("roster.sample", String.join("、", sample)));
    }

    private Map<RosterField, Integer> value() {
        Map<RosterField, Integer> value = new EnumMap<>(RosterField.class);
        selects.forEach((field, select) -> {
            Integer column = select.getValue();
            if (column != null) {
                value.put(field, column);
            }
        });
        return value;
    }
}
