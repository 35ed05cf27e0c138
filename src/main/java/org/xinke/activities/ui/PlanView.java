package org.xinke.activities.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.Clock;
import org.xinke.activities.Activities;
import org.xinke.activities.Activity;
import org.xinke.activities.ActivityPlan;
import org.xinke.activities.MyActivities;
import org.xinke.activities.Participants;
import org.xinke.activities.PlanQueries;
import org.xinke.shared.CurrentUser;
import org.xinke.shared.DomainError;
import org.xinke.shared.NotFound;
import org.xinke.shared.Role;
import org.xinke.shared.Texts;
import org.xinke.shared.ui.Notices;

/** Plans a new activity, or changes one ({@code ?id=}). Students name the teacher who answers for theirs. */
@Route(ActivityLinks.PLAN)
@RolesAllowed({Role.Names.INSTRUCTOR, Role.Names.LEAD, Role.Names.CENTER, Role.Names.COLLEGE_OFFICER, Role.Names.STUDENT
})
public class PlanView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {
    private final Activities activities;
    private final Participants participants;
    private final PlanQueries queries;
    private final MyActivities mine;
    private final CurrentUser currentUser;
    private final Clock clock;
    private final ActivityWords words;
    private final Paragraph refusal = new Paragraph();
    private String title = "";

    @Inject
    public PlanView(
            Activities activities,
            Participants participants,
            PlanQueries queries,
            MyActivities mine,
            CurrentUser currentUser,
            Clock clock) {
        this.activities = activities;
        this.participants = participants;
        this.queries = queries;
        this.mine = mine;
        this.currentUser = currentUser;
        this.clock = clock;
        this.words = new ActivityWords(getLocale(), clock.getZone());
        refusal.addClassName("xk-refusal");
        refusal.getElement().setAttribute("role", "alert");
        getContent().addClassName("xk-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters asked = event.getLocation().getQueryParameters();
        asked.getSingleParameter("id").ifPresentOrElse(id -> change(number(id)), () -> begin());
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    void begin() {
        boolean student = currentUser.get().has(Role.STUDENT);
        PlanForm form = new PlanForm(words, clock, queries.templates(), queries.audiences());
        if (student) {
            form.askTeacher(mine.teachers());
        }
        frame(
                student ? "activities.propose" : "activities.new",
                student ? "activities.proposeHint" : "activities.newHint",
                form,
                () -> {
                    ActivityPlan plan = form.plan();
                    long id = student ? activities.propose(plan, form.teacher()) : activities.make(plan);
                    after(student ? "activities.proposed" : "activities.made", id);
                });
    }

    void change(long id) {
        Activity activity = participants.activity(id);
        PlanForm form = new PlanForm(words, clock, queries.templates(), queries.audiences());
        form.fill(activity, queries.audience(id), queries.parts(id));
        frame("activities.edit", "activities.editHint", form, () -> {
            activities.change(id, activity.version(), form.plan());
            after("activities.saved", id);
        });
    }

    private void frame(String heading, String hint, PlanForm form, Runnable job) {
        title = words.say(heading);
        Nav trail = new Nav(new Anchor(
                currentUser.get().has(Role.STUDENT) ? ActivityLinks.MINE : ActivityLinks.BOARD,
                words.say(currentUser.get().has(Role.STUDENT) ? "activities.mine" : "activities.board")));
        trail.addClassName("xk-trail");
        Button save = new Button(words.say("shared.save"), e -> save(form, job));
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getContent().removeAll();
        getContent().add(trail, new H1(title), new Paragraph(words.say(hint)), form, refusal, save);
    }

    private void save(PlanForm form, Runnable job) {
        if (!form.complete()) {
            refusal.setText(words.say("shared.choose"));
            return;
        }
        try {
            job.run();
        } catch (DomainError refused) {
            refusal.setText(Texts.get(getLocale(), refused));
        }
    }

    private void after(String said, long id) {
        Notices.done(words.say(said));
        UI.getCurrent().navigate(ActivityLinks.hold(id));
    }

    private static long number(String id) {
        if (!id.matches("[0-9]{1,18}")) {
            throw new NotFound();
        }
        return Long.parseLong(id);
    }
}
