package org.xinke.activities.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.xinke.activities.ActivityState;
import org.xinke.activities.MyActivity;
import org.xinke.shared.ui.Words;

/** An activity as a line of a student's lists. */
final class ActivityLine extends Composite<Div> {
    private static final long serialVersionUID = 1L;

    /** @param address where it leads */
    ActivityLine(MyActivity one, ActivityWords words, String address) {
        Span what = new Span(new Anchor(address, one.title()));
        what.addClassName("xk-lesson-what");
        Div said = new Div(
                what,
                ActivityWords.quiet(words.when(one.startsAt(), one.endsAt()) + " · " + one.place()),
                ActivityWords.quiet(String.join(
                        " · ",
                        words.kind(one.kind()),
                        words.say("activities.hours", Words.plain(one.hours())),
                        words.seats(one.taken(), one.places()))));
        if (one.wasAt() != null && one.state() != ActivityState.CANCELLED) {
            said.add(ActivityWords.quiet(words.say("activities.changed")));
        }
        if (one.reason() != null) {
            said.add(ActivityWords.quiet(words.say("activities.because", one.reason())));
        }
        Div end = new Div(words.badge(one.state(), words.standing(one)));
        end.addClassName("xk-lesson-end");
        getContent().add(said, end);
        getContent().addClassName("xk-lesson-line");
        getContent().setClassName("xk-lesson-off", one.state() == ActivityState.CANCELLED);
    }
}
