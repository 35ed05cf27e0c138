package org.xinke.activities.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.xinke.activities.ActivityState;
import org.xinke.activities.MyActivities;
import org.xinke.activities.MyActivity;
import org.xinke.hours.HoursQueries;

/** For the first page: what a student signed up to, what of it was cancelled, and, while practice hours are missing, what can be joined. */
public class NextActivities extends Composite<Div> {
    private static final long serialVersionUID = 1L;
    private static final int MOST = 2;
    private static final Duration AFTER = Duration.ofDays(2);

    private final transient ActivityWords words;

    @Inject
    public NextActivities(MyActivities activities, HoursQueries hours, Clock clock) {
        words = new ActivityWords(getLocale(), clock.getZone());
        Instant now = clock.instant();
        UnorderedList list = new UnorderedList();
        list.addClassName("xk-exams-ahead");
        List<MyActivity> mine = activities.mine().stream()
                .filter(one -> one.endsAt().isAfter(one.state() == ActivityState.CANCELLED ? now.minus(AFTER) : now)
                        && one.state() != ActivityState.DONE)
                .limit(MOST)
                .toList();
        mine.forEach(one -> list.add(line(one, words.standing(one), "activities.look")));
        if (mine.isEmpty() && !hours.summary().practice().reached()) {
            activities
                    .open(MOST)
                    .forEach(one -> list.add(line(one, words.say("activities.canJoin"), "activities.join")));
        }
        getContent().setVisible(list.getChildren().findAny().isPresent());
        getContent().add(list);
    }

    private ListItem line(MyActivity one, String said, String verb) {
        Span title = new Span(one.title());
        title.addClassName("xk-ahead-title");
        Paragraph where = new Paragraph(words.when(one.startsAt(), one.endsAt()) + " · " + one.place() + " · " + said);
        where.addClassName("xk-quiet");
        return new ListItem(new Div(title, where), new Anchor(ActivityLinks.one(one.id()), words.say(verb)));
    }
}
