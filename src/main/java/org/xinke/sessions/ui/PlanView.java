package org.xinke.sessions.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.xinke.content.GuideContent;
import org.xinke.sessions.ClassPlan;
import org.xinke.sessions.ClassPlans;
import org.xinke.sessions.timetable.SessionLine;
import org.xinke.sessions.timetable.SessionQueries;
import org.xinke.shared.NotFound;
import org.xinke.shared.Role;

/** The plans of a session for the projector or the desk: step by step, large, with the time of each. */
@Route(SessionLinks.SESSIONS + "/:id([0-9]{1,18})/plan")
@RolesAllowed({Role.Names.INSTRUCTOR, Role.Names.LEAD})
public class PlanView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {
    private static final int SECOND = 1000;
    private static final int MINUTE = 60;

    private final SessionQueries queries;
    private final ClassPlans plans;
    private final Clock clock;
    private final Div step = new Div();
    private final Paragraph time = new Paragraph();
    private final Button start = new Button();
    private List<Shown> steps = List.of();
    private int at;
    private @Nullable Instant begun;
    private @Nullable Registration polls;

    @Inject
    public PlanView(SessionQueries queries, ClassPlans plans, Clock clock) {
        this.queries = queries;
        this.plans = plans;
        this.clock = clock;
        time.addClassName("xk-present-clock");
        step.addClassName("xk-present-now");
        getContent().addClassName("xk-present");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(event.getRouteParameters().getLong("id").orElseThrow(NotFound::new));
    }

    void show(long id) {
        SessionLine line = queries.session(id);
        steps = Stream.of(line.plans().split(" "))
                .flatMap(plan -> plans.plan(plan).stream())
                .flatMap(plan -> plan.steps().stream().map(one -> new Shown(plan, one)))
                .toList();
        Anchor back = new Anchor(SessionLinks.session(id), getTranslation("sessions.backToSession"));
        getContent().removeAll();
        getContent().add(back, new H1(getTranslation("sessions.presentTitle")));
        if (steps.isEmpty()) {
            getContent().add(new Paragraph(getTranslation("sessions.presentNone")));
            return;
        }
        Button previous = new Button(getTranslation("sessions.presentBack"), e -> go(-1));
        Button next = new Button(getTranslation("sessions.presentNext"), e -> go(1));
        next.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        start.addClickListener(e -> turnClock());
        Div tools = new Div(previous, next, start);
        tools.addClassName("xk-actions");
        getContent().add(time, step, tools);
        Shortcuts.addShortcutListener(this, () -> go(1), Key.ARROW_RIGHT);
        Shortcuts.addShortcutListener(this, () -> go(-1), Key.ARROW_LEFT);
        go(0);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("sessions.presentTitle");
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        polls = attach.getUI().addPollListener(poll -> tick());
    }

    @Override
    protected void onDetach(DetachEvent detach) {
        detach.getUI().setPollInterval(-1);
        if (polls != null) {
            polls.remove();
        }
    }

    private void turnClock() {
        begun = begun == null ? clock.instant() : null;
        getUI().ifPresent(ui -> ui.setPollInterval(begun == null ? -1 : SECOND));
        tick();
    }

    private void go(int by) {
        at = Math.max(0, Math.min(steps.size() - 1, at + by));
        Shown now = steps.get(at);
        step.removeAll();
        step.add(
                new H2(now.plan().title()),
                quiet(getTranslation("sessions.presentStep", at + 1, steps.size()) + " · "
                        + getTranslation(
                                "sessions.presentMinutes",
                                now.step().from(),
                                now.step().to())),
                said("sessions.presentTeacher", now.step().teacher()),
                said("sessions.presentStudents", now.step().students()));
        if (!now.step().words().isEmpty()) {
            Paragraph spoken = new Paragraph(now.step().words());
            spoken.addClassName("xk-present-words");
            step.add(spoken);
        }
        tick();
    }

    private void tick() {
        long seconds =
                begun == null ? 0 : Duration.between(begun, clock.instant()).toSeconds();
        time.setText("%02d:%02d".formatted(seconds / MINUTE, seconds % MINUTE));
        start.setText(getTranslation(begun == null ? "sessions.presentStart" : "sessions.presentStop"));
    }

    private Paragraph said(String key, String text) {
        return new Paragraph(getTranslation(key) + "：" + text);
    }

    private static Paragraph quiet(String text) {
        Paragraph paragraph = new Paragraph(text);
        paragraph.addClassName("xk-quiet");
        return paragraph;
    }

    private record Shown(ClassPlan plan, GuideContent.Step step) {}
}
