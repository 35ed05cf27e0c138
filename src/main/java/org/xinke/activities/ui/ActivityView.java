package org.xinke.activities.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.Clock;
import org.xinke.activities.ActivityState;
import org.xinke.activities.MyActivities;
import org.xinke.activities.MyActivity;
import org.xinke.activities.SignUps;
import org.xinke.activities.held.CheckIns;
import org.xinke.shared.NotFound;
import org.xinke.shared.Role;
import org.xinke.shared.ui.Notices;

/** One activity for a student: what it is, sign up or out, check in, hand in, and what came of it. */
@Route(ActivityLinks.MINE + "/:id([0-9]{1,18})")
@RolesAllowed(Role.Names.STUDENT)
public class ActivityView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {
    private final MyActivities activities;
    private final SignUps signUps;
    private final CheckIns checkIns;
    private final HandingIn handingIn;
    private final ActivityWords words;
    private final Clock clock;
    private String title = "";
    private long id;

    @Inject
    public ActivityView(MyActivities activities, SignUps signUps, CheckIns checkIns, HandingIn handingIn, Clock clock) {
        this.activities = activities;
        this.signUps = signUps;
        this.checkIns = checkIns;
        this.handingIn = handingIn;
        this.clock = clock;
        this.words = new ActivityWords(getLocale(), clock.getZone());
        getContent().addClassName("xk-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(event.getRouteParameters().getLong("id").orElseThrow(NotFound::new));
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    void show(long activity) {
        id = activity;
        MyActivity one = activities.one(id);
        title = one.title();
        Nav trail = new Nav(new Anchor(ActivityLinks.MINE, words.say("activities.mine")));
        trail.addClassName("xk-trail");
        getContent().removeAll();
        getContent().add(trail, new H1(title), new ActivityFacts(one, words));
        if (one.state() == ActivityState.OPEN) {
            getContent().add(new SigningUp(one, activities.parts(id), words, clock, this::join, () -> {
                signUps.leave(id);
                done("activities.leftIt");
            }));
        }
        if (one.state() == ActivityState.RUNNING && one.in()) {
            getContent().add(new CodeEntry(one, words, code -> {
                checkIns.byCode(id, code);
                done(one.codeOut() ? "activities.outNow" : "activities.cameNow");
            }));
        }
        boolean held = one.state() == ActivityState.RUNNING || one.state() == ActivityState.DONE;
        if (held && one.in()) {
            getContent().add(handingIn.of(one, words, () -> show(id)));
        }
    }

    private void join(long part) {
        Notices.done(words.say("activities.now." + signUps.join(id, part == SigningUp.NO_PART ? null : part)));
        show(id);
    }

    private void done(String key) {
        Notices.done(words.say(key));
        show(id);
    }
}
