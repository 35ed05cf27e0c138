package org.xinke.exams.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.xinke.exams.ExamSettings;
import org.xinke.exams.ReleaseRule;
import org.xinke.exams.planning.NewExam;
import org.xinke.exams.planning.PlanningQueries;
import org.xinke.exams.planning.PlanningQueries.BlueprintLine;
import org.xinke.exams.planning.PlanningQueries.OfferedSection;
import org.xinke.exams.planning.PlanningQueries.OfferingLine;
import org.xinke.shared.DomainError;
import org.xinke.shared.Texts;
import org.xinke.shared.ui.Line;

/** An exam from a blueprint: what, when, for whom. */
final class PlanExamDialog extends Dialog {

    private final ExamSettings settings;
    private final Clock clock;
    private final Select<OfferingLine> offering = new Select<>();
    private final Select<BlueprintLine> blueprint = new Select<>();
    private final Line title = new Line(NewExam.LONGEST_TITLE);
    private final DateTimePicker opens = new DateTimePicker();
    private final DateTimePicker closes = new DateTimePicker();
    private final IntegerField minutes = new IntegerField();
    private final IntegerField attempts = new IntegerField();
    private final Select<ReleaseRule> release = new Select<>();
    private final MultiSelectComboBox<OfferedSection> sections = new MultiSelectComboBox<>();
    private final Paragraph refusal = new Paragraph();

    PlanExamDialog(PlanningQueries queries, ExamSettings settings, Clock clock, Consumer<NewExam> plan) {
        this.settings = settings;
        this.clock = clock;
        setHeaderTitle(getTranslation("exams.plan"));
        setWidth("min(44rem, 96vw)");
        refusal.addClassName("xk-refusal");
        refusal.getElement().setAttribute("role", "alert");
        choices(queries);
        times();
        FormLayout form =
                new FormLayout(blueprint, title, offering, sections, opens, closes, minutes, attempts, release);
        add(form, refusal);
        Button save = new Button(getTranslation("exams.planIt"), e -> submit(plan));
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(getTranslation("shared.cancel"), e -> close()), save);
    }

    private void choices(PlanningQueries queries) {
        blueprint.setLabel(getTranslation("exams.blueprint"));
        blueprint.setItems(queries.blueprints());
        blueprint.setItemLabelGenerator(BlueprintLine::title);
        blueprint.addValueChangeListener(e -> Optional.ofNullable(e.getValue()).ifPresent(this::follow));
        title.setLabel(getTranslation("exams.column.title"));
        offering.setLabel(getTranslation("exams.offering"));
        offering.setItemLabelGenerator(line -> line.course() + " " + line.term());
        sections.setLabel(getTranslation("exams.sections"));
        sections.setHelperText(getTranslation("exams.sectionsHelp"));
        sections.setItemLabelGenerator(OfferedSection::name);
        offering.addValueChangeListener(e -> sections.setItems(
                e.getValue() == null
                        ? List.of()
                        : queries.sectionsOf(e.getValue().id())));
        List<OfferingLine> offerings = queries.offerings();
        offering.setItems(offerings);
        offerings.stream().findFirst().ifPresent(offering::setValue);
        release.setLabel(getTranslation("exams.release"));
        release.setItems(ReleaseRule.values());
        release.setItemLabelGenerator(rule -> getTranslation("exams.release." + rule));
        release.setValue(ReleaseRule.AFTER_CLOSE);
    }

    private void times() {
        LocalDateTime soon = LocalDateTime.ofInstant(clock.instant(), clock.getZone())
                .truncatedTo(ChronoUnit.HOURS)
                .plusHours(1);
        opens.setLabel(getTranslation("exams.column.opens"));
        opens.setDatePickerI18n(CalendarWords.of(getLocale()));
        opens.setValue(soon);
        closes.setLabel(getTranslation("exams.column.closes"));
        closes.setDatePickerI18n(CalendarWords.of(getLocale()));
        closes.setValue(soon.plusDays(1));
        minutes.setLabel(getTranslation("exams.workingMinutes"));
        minutes.setMin(1);
        attempts.setLabel(getTranslation("exams.attemptsAllowed"));
        attempts.setMin(1);
        attempts.setValue(1);
        attempts.setStepButtonsVisible(true);
    }

    private void follow(BlueprintLine chosen) {
        if (title.isEmpty()) {
            title.setValue(chosen.title());
        }
        minutes.setValue(chosen.minutes());
    }

    private boolean complete() {
        return !title.isEmpty()
                && Stream.of(
                                offering.getValue(),
                                blueprint.getValue(),
                                opens.getValue(),
                                closes.getValue(),
                                minutes.getValue(),
                                attempts.getValue())
                        .allMatch(Objects::nonNull)
                && minutes.getValue() > 0
                && attempts.getValue() > 0;
    }

    private void submit(Consumer<NewExam> plan) {
        if (!complete()) {
            refusal.setText(getTranslation("exams.fillAll"));
            return;
        }
        try {
            plan.accept(value());
            close();
        } catch (DomainError refused) {
            refusal.setText(Texts.get(getLocale(), refused));
        }
    }

    private NewExam value() {
        return new NewExam(
                offering.getValue().id(),
                blueprint.getValue().id(),
                sections.getValue().stream().map(OfferedSection::id).toList(),
                title.getValue(),
                instant(opens.getValue()),
                instant(closes.getValue()),
                minutes.getValue(),
                settings.graceSeconds(),
                attempts.getValue(),
                release.getValue(),
                settings.partShare());
    }

    private Instant instant(LocalDateTime local) {
        return local.atZone(clock.getZone()).toInstant();
    }
}
