package org.xinke.sessions.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
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
import org.xinke.sessions.ClassPlan;
import org.xinke.sessions.ClassPlans;
import org.xinke.sessions.SessionSettings;
import org.xinke.sessions.SessionState;
import org.xinke.sessions.attendance.AttendanceBook;
import org.xinke.sessions.attendance.Roll;
import org.xinke.sessions.attendance.RollCalls;
import org.xinke.sessions.timetable.SessionChanges;
import org.xinke.sessions.timetable.SessionLine;
import org.xinke.sessions.timetable.SessionQueries;
import org.xinke.shared.CurrentUser;
import org.xinke.shared.NotFound;
import org.xinke.shared.Role;
import org.xinke.shared.ui.Notices;
import org.xinke.shared.ui.Words;

/** One class session in the room: call the roll, show the code, close it; afterwards its attendance and corrections. */
@Route(SessionLinks.SESSIONS + "/:id([0-9]{1,18})")
@RolesAllowed({Role.Names.INSTRUCTOR, Role.Names.LEAD})
public class SessionView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {
    private final SessionQueries queries;
    private final RollCalls rollCalls;
    private final AttendanceBook book;
    private final SessionChanges changes;
    private final ClassPlans plans;
    private final SessionSettings settings;
    private final CurrentUser currentUser;
    private final SessionWords words;
    private String title = "";
    private long id;

    @Inject
    public SessionView(
            SessionQueries queries,
            RollCalls rollCalls,
            AttendanceBook book,
            SessionChanges changes,
            ClassPlans plans,
            SessionSettings settings,
            CurrentUser currentUser,
            Clock clock) {
        this.queries = queries;
        this.rollCalls = rollCalls;
        this.book = book;
        this.changes = changes;
        this.plans = plans;
        this.settings = settings;
        this.currentUser = currentUser;
        this.words = new SessionWords(getLocale(), clock.getZone());
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

    void show(long session) {
        id = session;
        SessionLine line = queries.session(id);
        title = line.section() + " " + words.when(line);
        Nav trail = new Nav(new Anchor(SessionLinks.TEACHING, words.say("sessions.teaching")));
        trail.addClassName("xk-trail");
        getContent().removeAll();
        getContent().add(trail, new H1(line.section()), facts(line));
        switch (line.state()) {
            case PLANNED -> getContent().add(opening());
            case OPEN -> running();
            case CLOSED -> closed(line);
            case CANCELLED -> getContent().add(new Paragraph(words.say("sessions.isCancelled")));
        }
    }

    private Div facts(SessionLine line) {
        Paragraph when = new Paragraph(String.join(
                " · ",
                words.when(line),
                words.say("sessions.week", line.week()),
                line.room(),
                line.teacher(),
                words.say("sessions.kind." + line.kind()) + " "
                        + words.say("sessions.hours", Words.plain(line.hours()))));
        Div card = new Div(when);
        card.addClassName("xk-card");
        List<String> titles = plans.titles(line.plans());
        if (!titles.isEmpty()) {
            card.add(
                    new Paragraph(words.say("sessions.plans") + "：" + String.join("、", titles)),
                    new Anchor(SessionLinks.plan(id), words.say("sessions.present")));
        }
        if (line.state() == SessionState.PLANNED) {
            card.add(teaching(line));
        }
        return card;
    }

    private Component teaching(SessionLine line) {
        MultiSelectComboBox<ClassPlan> choice = new MultiSelectComboBox<>(words.say("sessions.plans"));
        choice.setItems(plans.all());
        choice.setItemLabelGenerator(plan -> plan.id() + " " + plan.title());
        choice.select(plans.all().stream()
                .filter(plan -> List.of(line.plans().split(" ")).contains(plan.id()))
                .toList());
        choice.setWidth("min(32rem, 100%)");
        choice.addValueChangeListener(change -> {
            changes.teach(
                    id, change.getValue().stream().map(ClassPlan::id).sorted().toList());
            Notices.done(words.say("sessions.plansSaved"));
        });
        return choice;
    }

    private Component opening() {
        Button open = new Button(words.say("sessions.open"), e -> {
            rollCalls.open(id);
            Notices.done(words.say("sessions.opened"));
            show(id);
        });
        open.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_LARGE);
        Div box = new Div(new Paragraph(words.say("sessions.openText")), open);
        box.addClassName("xk-card");
        return box;
    }

    private void running() {
        Roll roll = rollCalls.roll(id);
        Anchor code = new Anchor(SessionLinks.code(id), words.say("sessions.showCode"));
        code.addClassName("xk-download");
        Button close = new Button(words.say("sessions.closeIt"), e -> new CloseDialog(rollCalls.roll(id), () -> {
                    book.close(id);
                    Notices.done(words.say("sessions.closed"));
                    show(id);
                })
                .open());
        close.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div tools = new Div(code, close);
        tools.addClassName("xk-actions");
        getContent()
                .add(
                        tools,
                        new RollCall(id, currentUser.personId()),
                        new HeadCount(
                                roll,
                                words,
                                settings,
                                heads -> rollCalls.count(id, heads),
                                needed -> rollCalls.checkOut(id, needed),
                                () -> rollCalls.roll(id)));
    }

    private void closed(SessionLine line) {
        Roll roll = book.roll(id);
        getContent()
                .add(
                        new H2(words.say("sessions.roll")),
                        new Paragraph(words.say("sessions.came", roll.here(), line.students())),
                        new AttendanceTable(roll, words, (student, state, reason) -> {
                            book.correct(id, student.personId(), state, reason);
                            Notices.done(words.say("sessions.corrected"));
                            show(id);
                        }));
    }
}
