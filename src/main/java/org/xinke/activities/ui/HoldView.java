package org.xinke.activities.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.xinke.activities.Activity;
import org.xinke.activities.ActivityState;
import org.xinke.activities.Participant;
import org.xinke.activities.Participants;
import org.xinke.shared.CurrentUser;
import org.xinke.shared.NotFound;
import org.xinke.shared.Role;
import org.xinke.shared.ui.Words;
import org.xinke.tables.About;
import org.xinke.tables.ui.ExcelDownload;

/** One activity for those who hold it: in the hall on a phone, afterwards on a laptop. */
@Route(ActivityLinks.BOARD + "/:id([0-9]{1,18})")
@RolesAllowed({Role.Names.INSTRUCTOR, Role.Names.LEAD, Role.Names.CENTER, Role.Names.COLLEGE_OFFICER, Role.Names.STUDENT
})
public class HoldView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {
    private final Participants participants;
    private final Holding holding;
    private final SummaryCard summary;
    private final CurrentUser currentUser;
    private final Clock clock;
    private final ActivityWords words;
    private String title = "";

    @Inject
    public HoldView(
            Participants participants, Holding holding, SummaryCard summary, CurrentUser currentUser, Clock clock) {
        this.participants = participants;
        this.holding = holding;
        this.summary = summary;
        this.currentUser = currentUser;
        this.clock = clock;
        this.words = new ActivityWords(getLocale(), clock.getZone());
        getContent().addClassNames("xk-page", "xk-page-wide");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(event.getRouteParameters().getLong("id").orElseThrow(NotFound::new));
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    void show(long id) {
        Activity activity = participants.activity(id);
        List<Participant> all = participants.all(id);
        boolean staff = !currentUser.get().has(Role.STUDENT);
        title = activity.title();
        Nav trail = new Nav(new Anchor(
                staff ? ActivityLinks.BOARD : ActivityLinks.MINE,
                words.say(staff ? "activities.board" : "activities.mine")));
        trail.addClassName("xk-trail");
        getContent().removeAll();
        getContent().add(trail, new H1(title), facts(activity, all));
        getContent().add(holding.of(activity, all, staff, words, () -> show(id)));
        if (!all.isEmpty()) {
            getContent().add(people(activity, all, staff));
        }
        if (activity.state() == ActivityState.RUNNING || activity.state() == ActivityState.DONE) {
            getContent().add(summary.of(activity, words, () -> show(id)));
        }
    }

    private Component facts(Activity activity, List<Participant> all) {
        long in = all.stream().filter(Participant::in).count();
        Div card = new Div(
                words.badge(activity.state(), words.state(activity.state())),
                new Paragraph(words.when(activity.startsAt(), activity.endsAt()) + " · " + activity.place()),
                new Paragraph(String.join(
                        " · ",
                        words.kind(activity.kind()),
                        words.say("activities.hours", Words.plain(activity.hours())),
                        words.seats((int) in, activity.places()),
                        words.say("activities.waitingCount", all.size() - in),
                        words.say("activities.by", activity.organiser()),
                        words.say("activities.responsible", activity.responsible()))));
        if (activity.reason() != null) {
            card.add(new Paragraph(words.say("activities.because", activity.reason())));
        }
        card.addClassName("xk-card");
        return card;
    }

    private Component people(Activity activity, List<Participant> all, boolean staff) {
        ParticipantGrid grid = new ParticipantGrid(
                words,
                one -> RowAction.of(activity, one, staff, holding.reads()),
                (one, action) -> holding.act(activity, one, action, words, () -> show(activity.id())));
        grid.show(all);
        Div head = new Div(
                new H2(words.say("activities.participants")),
                new ExcelDownload(
                        About.of(activity.title(), words.when(activity.startsAt(), activity.endsAt())),
                        clock,
                        new ActivityTables(words).participants(),
                        (offset, limit) -> offset == 0 ? participants.all(activity.id()) : List.of()));
        head.addClassName("xk-list-head");
        return new Div(head, grid);
    }
}
