package org.xinke.coverage.ui;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.xinke.coverage.plans.MajorChoice;
import org.xinke.coverage.plans.PlanLine;
import org.xinke.coverage.plans.PlanQueries;
import org.xinke.coverage.plans.PlanTerms;
import org.xinke.coverage.plans.TeachingPlans;
import org.xinke.coverage.plans.TermChoice;
import org.xinke.shared.ui.Line;
import org.xinke.shared.ui.Notices;

/** A draft: for which majors, how many credits and hours, in which term, on which paper. */
class PlanDialog extends Dialog {
    private static final long serialVersionUID = 1L;

    private final StateWords words;
    private final MultiSelectComboBox<MajorChoice> majors = new MultiSelectComboBox<>();
    private final IntegerField cohort = new IntegerField();
    private final BigDecimalField credits = new BigDecimalField();
    private final BigDecimalField hours = new BigDecimalField();
    private final Select<TermChoice> term = new Select<>();
    private final Line document = new Line(PlanTerms.LONGEST_DOCUMENT);
    private final Div form = new Div();

    private PlanDialog(StateWords words, PlanQueries queries, String title) {
        this.words = words;
        setHeaderTitle(title);
        setWidth("min(32rem, 100%)");
        credits.setLabel(words.say("coverage.plans.credits"));
        hours.setLabel(words.say("coverage.plans.hours"));
        term.setLabel(words.say("coverage.plans.term"));
        term.setItems(queries.terms());
        term.setItemLabelGenerator(TermChoice::name);
        document.setLabel(words.say("coverage.plans.document"));
        document.setHelperText(words.say("coverage.plans.documentHint"));
        forgive(majors);
        forgive(credits);
        forgive(hours);
        forgive(term);
        forgive(document);
        form.addClassNames("xk-form", "xk-case");
        form.add(credits, hours, term, document);
        add(form);
    }

    static PlanDialog add(StateWords words, PlanQueries queries, TeachingPlans plans, int year) {
        PlanDialog dialog = new PlanDialog(words, queries, words.say("coverage.plans.new"));
        dialog.askMajors(queries, year);
        dialog.saveBy(terms -> {
            List<String> codes =
                    dialog.majors.getValue().stream().map(MajorChoice::code).toList();
            plans.draft(Optional.ofNullable(dialog.cohort.getValue()).orElse(0), codes, terms);
            Notices.done(words.say("coverage.plans.saved", codes.size()));
        });
        return dialog;
    }

    static PlanDialog change(StateWords words, PlanQueries queries, TeachingPlans plans, PlanLine line) {
        PlanDialog dialog = new PlanDialog(words, queries, words.say("coverage.plans.edit") + " · " + line.major());
        dialog.credits.setValue(line.credits());
        dialog.hours.setValue(line.hours());
        dialog.term.setValue(new TermChoice(line.termCode(), line.term()));
        dialog.document.setValue(line.document());
        dialog.saveBy(terms -> {
            plans.change(line.id(), line.version(), terms);
            Notices.done(words.say("coverage.plans.saved", 1));
        });
        return dialog;
    }

    private void askMajors(PlanQueries queries, int year) {
        cohort.setLabel(words.say("coverage.plans.cohort"));
        cohort.setValue(year == 0 ? null : year);
        majors.setLabel(words.say("coverage.plans.majors"));
        majors.setHelperText(words.say("coverage.plans.majorsHint"));
        majors.setItemLabelGenerator(major -> major.name() + " · " + major.college()
                + (major.planned() == null ? "" : words.say("coverage.plans.planned", major.planned())));
        majors.setItems(queries.majors(year));
        cohort.addValueChangeListener(
                change -> majors.setItems(queries.majors(change.getValue() == null ? 0 : change.getValue())));
        form.addComponentAsFirst(majors);
        form.addComponentAsFirst(cohort);
    }

    private void saveBy(Consumer<PlanTerms> deed) {
        Button save = new Button(words.say("coverage.plans.save"), click -> value().ifPresent(terms -> {
            deed.accept(terms);
            close();
            UI.getCurrent().refreshCurrentRoute(false);
        }));
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(words.say("coverage.plans.cancel"), click -> close()), save);
    }

    private Optional<PlanTerms> value() {
        boolean forMajors = majors.getParent().isEmpty()
                || check(majors, !majors.getValue().isEmpty()) & check(cohort, cohort.getValue() != null);
        boolean complete = forMajors
                & check(credits, positive(credits.getValue()))
                & check(hours, positive(hours.getValue()))
                & check(term, term.getValue() != null)
                & check(document, !document.getValue().isBlank());
        return complete
                ? Optional.of(new PlanTerms(
                        credits.getValue(), hours.getValue(), term.getValue().code(), document.getValue()))
                : Optional.empty();
    }

    private boolean check(HasValidationProperties field, boolean good) {
        field.setErrorMessage(words.say("coverage.plans.required"));
        field.setInvalid(!good);
        return good;
    }

    /** What was missing is filled in: that need not wait for the next press. */
    private static <F extends HasValue<?, ?> & HasValidationProperties> void forgive(F field) {
        field.addValueChangeListener(change -> field.setInvalid(false));
    }

    private static boolean positive(@org.jspecify.annotations.Nullable BigDecimal number) {
        return number != null && number.signum() > 0;
    }
}
