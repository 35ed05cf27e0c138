package org.xinke.activities.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import java.time.Clock;
import java.util.List;
import java.util.function.LongConsumer;
import org.xinke.activities.MyActivities.OpenPart;
import org.xinke.activities.MyActivity;

/** 报名, 候补 and 退出, with what each means beforehand. */
final class SigningUp extends Composite<Div> {
    static final long NO_PART = 0;
    private static final long serialVersionUID = 1L;

    private final transient ActivityWords words;

    SigningUp(
            MyActivity one, List<OpenPart> parts, ActivityWords words, Clock clock, LongConsumer join, Runnable leave) {
        this.words = words;
        getContent().addClassName("xk-card");
        if (one.in() || one.waits()) {
            leaving(one, clock, leave);
        } else if (clock.instant().isAfter(one.signUpUntil())) {
            getContent().add(new Paragraph(words.say("activities.error.signUpOver")));
        } else {
            joining(one, parts, join);
        }
    }

    private void leaving(MyActivity one, Clock clock, Runnable leave) {
        boolean late = one.in() && clock.instant().isAfter(one.withdrawUntil());
        getContent()
                .add(new Paragraph(
                        late
                                ? words.say("activities.error.withdrawOver")
                                : words.say(
                                        one.waits() ? "activities.waitText" : "activities.leaveText",
                                        words.moment(one.withdrawUntil()))));
        if (!late) {
            getContent().add(new Button(words.say("activities.leave"), e -> leave.run()));
        }
    }

    private void joining(MyActivity one, List<OpenPart> parts, LongConsumer join) {
        getContent().add(new Paragraph(words.say("activities.joinText", words.moment(one.signUpUntil()))));
        RadioButtonGroup<OpenPart> choice = new RadioButtonGroup<>();
        choice.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        choice.setLabel(words.say("activities.part"));
        choice.setItems(parts);
        choice.setItemLabelGenerator(part -> part.name() + "（" + words.seats(part.taken(), part.places()) + "）");
        choice.setVisible(!parts.isEmpty());
        Button go = new Button(words.say(one.full() ? "activities.wait" : "activities.join"));
        go.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_LARGE);
        go.setEnabled(parts.isEmpty());
        go.setWidthFull();
        choice.addValueChangeListener(change -> go.setEnabled(change.getValue() != null));
        go.addClickListener(e -> join.accept(
                choice.getValue() == null ? NO_PART : choice.getValue().id()));
        getContent().add(choice, go);
    }
}
