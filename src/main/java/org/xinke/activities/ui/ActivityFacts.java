package org.xinke.activities.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.xinke.activities.ActivityState;
import org.xinke.activities.MyActivity;
import org.xinke.shared.ui.Words;

/** What a student should know before anything else: where, when, how many, how one stands. */
final class ActivityFacts extends Composite<Div> {
    private static final long serialVersionUID = 1L;

    ActivityFacts(MyActivity one, ActivityWords words) {
        getContent().addClassName("xk-card");
        getContent().add(words.badge(one.state(), words.standing(one)));
        Paragraph when = new Paragraph(words.when(one.startsAt(), one.endsAt()) + " · " + one.place());
        when.addClassName("xk-activity-when");
        getContent().add(when);
        if (one.wasAt() != null && one.state() != ActivityState.CANCELLED) {
            say(words.say("activities.was", words.moment(one.wasAt()), one.wasIn() == null ? "" : one.wasIn()));
        }
        if (one.reason() != null) {
            say(words.say("activities.because", one.reason()));
        }
        if (one.movedAt() != null && one.in()) {
            say(words.say("activities.movedUp", words.moment(one.movedAt())));
        }
        say(String.join(
                " · ",
                words.kind(one.kind()),
                words.say("activities.hours", Words.plain(one.hours())),
                words.seats(one.taken(), one.places()),
                words.say("activities.by", one.organiser())));
        if (one.part() != null) {
            say(words.say("activities.partTaken", one.part()));
        }
        one.about().lines().filter(line -> !line.isBlank()).forEach(this::say);
        asks(one, words);
        if (one.said() != null && !one.said().isEmpty()) {
            say(one.said());
        }
    }

    private void asks(MyActivity one, ActivityWords words) {
        if (one.checkOut() && one.earned() == null) {
            say(words.say("activities.asksOut"));
        }
        if (one.proof() && one.earned() == null) {
            say(words.say("activities.asksProof"));
        }
    }

    private void say(String text) {
        getContent().add(new Paragraph(text));
    }
}
