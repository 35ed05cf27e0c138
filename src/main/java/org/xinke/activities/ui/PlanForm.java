package org.xinke.activities.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;
import org.xinke.activities.Activity;
import org.xinke.activities.ActivityKind;
import org.xinke.activities.ActivityPlan;
import org.xinke.activities.Audience;
import org.xinke.activities.MyActivities.Choice;
import org.xinke.activities.Part;
import org.xinke.activities.PlanQueries.Named;
import org.xinke.activities.PlanQueries.Template;
import org.xinke.shared.ui.Line;
import org.xinke.shared.ui.Lines;

/** All that one says about an activity. */
final class PlanForm extends Composite<Div> {
    private static final long serialVersionUID = 1L;
    private static final int DAYS_AHEAD = 7;
    private static final LocalTime AFTERNOON = LocalTime.of(14, 0);

    private final transient ActivityWords words;
    private final transient List<Named> offered;
    private final Select<Template> template = new Select<>();
    private final Select<ActivityKind> kind = new Select<>();
    private final Line title = new Line(ActivityPlan.LONGEST_TITLE);
    private final Line place = new Line(ActivityPlan.LONGEST_PLACE);
    private final Lines about = new Lines(ActivityPlan.LONGEST_ABOUT);
    private final DateTimePicker starts = new DateTimePicker();
    private final DateTimePicker ends = new DateTimePicker();
    private final DateTimePicker signUp = new DateTimePicker();
    private final DateTimePicker withdraw = new DateTimePicker();
    private final BigDecimalField hours = new BigDecimalField();
    private final IntegerField places = new IntegerField();
    private final MultiSelectComboBox<Named> audience = new MultiSelectComboBox<>();
    private final Lines parts = new Lines(ActivityPlan.LONGEST_ABOUT);
    private final Checkbox checkOut = new Checkbox();
    private final Checkbox proof = new Checkbox();
    private final ComboBox<Choice> teacher = new ComboBox<>();

    PlanForm(ActivityWords words, Clock clock, List<Template> templates, List<Named> audiences) {
        this.words = words;
        this.offered = audiences;
        getContent().addClassName("xk-form");
        getContent()
                .add(
                        template, kind, title, place, about, starts, ends, signUp, withdraw, hours, places, audience,
                        parts, checkOut, proof, teacher);
        label();
        limits();
        template.setItems(templates);
        template.setItemLabelGenerator(one -> one == null ? words.say("activities.noTemplate") : one.title());
        template.setEmptySelectionAllowed(true);
        template.setEmptySelectionCaption(words.say("activities.noTemplate"));
        template.addValueChangeListener(change -> follow(change.getValue()));
        kind.setItems(ActivityKind.values());
        kind.setItemLabelGenerator(words::kind);
        kind.setValue(ActivityKind.EXPERIENCE);
        audience.setItems(audiences);
        audience.setItemLabelGenerator(words::audience);
        teacher.setVisible(false);
        teacher.setItemLabelGenerator(Choice::name);
        times(LocalDateTime.of(
                LocalDateTime.ofInstant(clock.instant(), words.zone())
                        .toLocalDate()
                        .plusDays(DAYS_AHEAD),
                AFTERNOON));
        hours.setValue(BigDecimal.ONE);
    }

    void askTeacher(List<Choice> teachers) {
        teacher.setItems(teachers);
        teacher.setVisible(true);
        teachers.stream().findFirst().ifPresent(teacher::setValue);
    }

    long teacher() {
        return teacher.getValue().id();
    }

    void fill(Activity activity, List<Audience> open, List<Part> divided) {
        template.getListDataView()
                .getItems()
                .filter(one -> one.id().equals(activity.template()))
                .findFirst()
                .ifPresent(template::setValue);
        kind.setValue(activity.kind());
        title.setValue(activity.title());
        place.setValue(activity.place());
        about.setValue(activity.about());
        starts.setValue(local(activity.startsAt()));
        ends.setValue(local(activity.endsAt()));
        signUp.setValue(local(activity.signUpUntil()));
        withdraw.setValue(local(activity.withdrawUntil()));
        hours.setValue(activity.hours().stripTrailingZeros());
        places.setValue(activity.places());
        audience.select(
                offered.stream().filter(one -> open.contains(one.audience())).toList());
        parts.setValue(PartLines.write(divided));
        checkOut.setValue(activity.checkOut());
        proof.setValue(activity.proof());
    }

    boolean complete() {
        return Stream.of(starts, ends, signUp, withdraw).noneMatch(DateTimePicker::isEmpty)
                && !title.getValue().isBlank()
                && !place.getValue().isBlank()
                && hours.getValue() != null
                && !audience.isEmpty()
                && (!teacher.isVisible() || teacher.getValue() != null);
    }

    ActivityPlan plan() {
        return new ActivityPlan(
                kind.getValue(),
                template.getValue() == null ? null : template.getValue().id(),
                title.getValue(),
                place.getValue(),
                about.getValue(),
                instant(starts),
                instant(ends),
                instant(signUp),
                instant(withdraw),
                hours.getValue(),
                places.getValue(),
                checkOut.getValue(),
                proof.getValue(),
                audience.getValue().stream().map(Named::audience).toList(),
                PartLines.read(parts.getValue()));
    }

    private void follow(Template chosen) {
        if (chosen != null) {
            kind.setValue(chosen.kind());
            title.setValue(chosen.title());
            hours.setValue(chosen.hours().stripTrailingZeros());
            about.setValue(chosen.people());
            if (starts.getValue() != null) {
                ends.setValue(starts.getValue().plusMinutes(chosen.minutes()));
            }
        }
    }

    private void times(LocalDateTime first) {
        starts.setValue(first);
        ends.setValue(first.plusHours(1));
        signUp.setValue(first.minusDays(1));
        withdraw.setValue(first.minusDays(1));
    }

    private void label() {
        template.setLabel(words.say("activities.template"));
        kind.setLabel(words.say("activities.kindHead"));
        title.setLabel(words.say("activities.titleHead"));
        place.setLabel(words.say("activities.placeHead"));
        about.setLabel(words.say("activities.about"));
        about.setHelperText(words.say("activities.aboutHelp"));
        starts.setLabel(words.say("activities.starts"));
        ends.setLabel(words.say("activities.ends"));
        signUp.setLabel(words.say("activities.signUpUntil"));
        withdraw.setLabel(words.say("activities.withdrawUntil"));
        hours.setLabel(words.say("activities.hoursHead"));
        places.setLabel(words.say("activities.placesHead"));
        places.setHelperText(words.say("activities.placesHelp"));
        audience.setLabel(words.say("activities.audience"));
        audience.setHelperText(words.say("activities.audienceHelp"));
        parts.setLabel(words.say("activities.parts"));
        parts.setHelperText(words.say("activities.partsHelp"));
        checkOut.setLabel(words.say("activities.checkOutAsked"));
        proof.setLabel(words.say("activities.proofAsked"));
        teacher.setLabel(words.say("activities.teacher"));
    }

    private void limits() {
        places.setMin(1);
        about.setMinHeight("7rem");
    }

    private LocalDateTime local(Instant at) {
        return LocalDateTime.ofInstant(at, words.zone());
    }

    private Instant instant(DateTimePicker picker) {
        return picker.getValue().atZone(words.zone()).toInstant();
    }
}
