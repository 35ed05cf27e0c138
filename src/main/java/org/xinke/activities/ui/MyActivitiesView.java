package org.xinke.activities.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import org.xinke.activities.MyActivities;
import org.xinke.activities.MyActivity;
import org.xinke.hours.HoursQueries;
import org.xinke.hours.HoursSummary;
import org.xinke.shared.Role;
import org.xinke.shared.ui.EmptyNote;
import org.xinke.shared.ui.Words;

/** 活动: what a student has signed up to and what happened, what can still be joined, and what students organise themselves. */
@Route(ActivityLinks.MINE)
@Menu(title = "activities.mine", icon = "vaadin:hands-up", order = 31)
@RolesAllowed(Role.Names.STUDENT)
public class MyActivitiesView extends Composite<Div> implements HasDynamicTitle {
    private final ActivityWords words;

    @Inject
    public MyActivitiesView(MyActivities activities, HoursQueries hours, Clock clock) {
        this.words = new ActivityWords(getLocale(), clock.getZone());
        List<MyActivity> mine = activities.mine();
        List<MyActivity> open = activities.open();
        List<MyActivity> organised = activities.organised();
        getContent().addClassName("xk-page");
        getContent()
                .add(
                        new H1(words.say("activities.mine")),
                        answer(hours.summary().practice(), open.size()));
        if (!mine.isEmpty()) {
            getContent().add(list("activities.signedUp", mine, one -> ActivityLinks.one(one.id())));
        }
        getContent()
                .add(
                        open.isEmpty()
                                ? new EmptyNote(words.say("activities.noneOpen"), words.say("activities.noneOpenHint"))
                                : list("activities.open", open, one -> ActivityLinks.one(one.id())));
        if (!organised.isEmpty()) {
            getContent().add(list("activities.organised", organised, one -> ActivityLinks.hold(one.id())));
        }
        Div propose = new Div(
                new Paragraph(words.say("activities.proposeText")),
                new Anchor(ActivityLinks.PLAN, words.say("activities.propose")));
        propose.addClassName("xk-card");
        getContent().add(propose);
    }

    @Override
    public String getPageTitle() {
        return words.say("activities.mine");
    }

    private Component answer(HoursSummary.Part practice, int open) {
        BigDecimal missing = practice.required().subtract(practice.counted());
        Div card = new Div(new Paragraph(
                missing.signum() > 0
                        ? words.say("activities.missing", Words.plain(missing), open)
                        : words.say("activities.enough")));
        card.add(new Anchor("hours", words.say("activities.toHours")));
        card.addClassName("xk-card");
        return card;
    }

    private Component list(String title, List<MyActivity> all, Function<MyActivity, String> address) {
        Div card = new Div(new H2(words.say(title)));
        card.addClassName("xk-classes");
        all.forEach(one -> card.add(new ActivityLine(one, words, address.apply(one))));
        return card;
    }
}
