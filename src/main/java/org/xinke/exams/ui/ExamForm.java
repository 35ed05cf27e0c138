package org.xinke.exams.ui;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.xinke.exams.ExamSettings;
import org.xinke.exams.ReleaseRule;
import org.xinke.exams.planning.NewExam;
import org.xinke.exams.planning.PlanningQueries;
import org.xinke.exams.planning.PlanningQueries.BlueprintLine;
import org.xinke.exams.planning.PlanningQueries.OfferedSection;
import org.xinke.exams.planning.PlanningQueries.OfferingLine;
import org.xinke.shared.ui.Line;

/** What an exam is: from which blueprint, when, for whom, and when its results are shown. */
final class ExamForm extends FormLayout {
    private static final long serialVersionUID = 1L;

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
    private final Select<Boolean> keys = new Select<>();
    private transient List<OfferedSection> offered = List.of();
    private transient @Nullable NewExam shown;

    ExamForm(PlanningQueries queries, ExamSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
        choices(queries);
        times();
        add(blueprint, title, offering, sections, opens, closes, minutes, attempts, release, keys);
    }

    /** An exam that is there: what it is made from stays. */
    void show(NewExam plan, boolean open) {
        offering.getListDataView()
                .getItems()
                .filter(one -> one.id() == plan.offeringId())
                .findFirst()
                .ifPresent(offering::setValue);
        blueprint
                .getListDataView()
                .getItems()
                .filter(one -> one.id() == plan.blueprintId())
                .findFirst()
                .ifPresent(blueprint::setValue);
        shown = plan;
        remove(blueprint, offering);
        title.setValue(plan.title());
        opens.setValue(local(plan.opensAt()));
        opens.setReadOnly(open);
        closes.setValue(local(plan.closesAt()));
        minutes.setValue(plan.minutes());
        attempts.setValue(plan.attemptsAllowed());
        release.setValue(plan.releaseRule());
        keys.setValue(plan.keysEachTry());
        sections.select(sections.getListDataView()
                .getItems()
                .filter(one -> plan.sectionIds().contains(one.id()))
                .toList());
    }

    /** How many sections and students it would be for. */
    Whose whose() {
        List<OfferedSection> chosen = sections.getValue().isEmpty() ? offered : List.copyOf(sections.getValue());
        return new Whose(
                chosen.size(),
                chosen.stream().mapToInt(OfferedSection::students).sum());
    }

    void onChoice(Runnable job) {
        sections.addValueChangeListener(e -> job.run());
        offering.addValueChangeListener(e -> job.run());
    }

    private LocalDateTime local(Instant at) {
        return LocalDateTime.ofInstant(at, clock.getZone());
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
        sections.setItems(List.of());
        offering.addValueChangeListener(e -> {
            offered = e.getValue() == null
                    ? List.of()
                    : queries.sectionsOf(e.getValue().id());
            sections.setItems(offered);
        });
        List<OfferingLine> offerings = queries.offerings();
        offering.setItems(offerings);
        offerings.stream().findFirst().ifPresent(offering::setValue);
        release.setLabel(getTranslation("exams.release"));
        release.setItems(ReleaseRule.values());
        release.setItemLabelGenerator(rule -> getTranslation("exams.release." + rule));
        release.setValue(ReleaseRule.AFTER_CLOSE);
        keys.setLabel(getTranslation("exams.keys"));
        keys.setItems(false, true);
        keys.setItemLabelGenerator(each -> getTranslation("exams.keys." + each));
        keys.setHelperText(getTranslation("exams.keysHelp"));
        keys.setValue(false);
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

    boolean complete() {
        return !title.isEmpty()
                && (shown != null || (offering.getValue() != null && blueprint.getValue() != null))
                && Stream.of(opens.getValue(), closes.getValue(), minutes.getValue(), attempts.getValue())
                        .allMatch(Objects::nonNull)
                && minutes.getValue() > 0
                && attempts.getValue() > 0;
    }

    NewExam value() {
        NewExam known = shown;
        return new NewExam(
                known == null ? offering.getValue().id() : known.offeringId(),
                known == null ? blueprint.getValue().id() : known.blueprintId(),
                sections.getValue().stream().map(OfferedSection::id).toList(),
                title.getValue(),
                instant(opens.getValue()),
                instant(closes.getValue()),
                minutes.getValue(),
                known == null ? settings.graceSeconds() : known.graceSeconds(),
                attempts.getValue(),
                release.getValue(),
                known == null ? settings.partShare() : known.partShare(),
                keys.getValue());
    }

    private Instant instant(LocalDateTime local) {
        return local.atZone(clock.getZone()).toInstant();
    }

    record Whose(int sections, int students) {}
}
