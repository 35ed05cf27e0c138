package org.xinke.exams.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.xinke.exams.ExamId;
import org.xinke.exams.ExamQueries;
import org.xinke.exams.ExamQueries.ExamLine;
import org.xinke.exams.ExamQueries.Stand;
import org.xinke.exams.ExamSettings;
import org.xinke.exams.planning.Exams;
import org.xinke.exams.planning.NewExam;
import org.xinke.exams.planning.PlanningQueries;
import org.xinke.shared.CurrentUser;
import org.xinke.shared.Page;
import org.xinke.shared.Role;
import org.xinke.shared.ui.FigureTable;
import org.xinke.shared.ui.FigureTable.Cell;
import org.xinke.shared.ui.Notices;
import org.xinke.tables.About;
import org.xinke.tables.ui.ShownTable;

/** All exams with how far they are; the lead plans new ones and gives students more time. */
@Route("exams/manage")
@Menu(title = "exams.manage.menu", icon = "vaadin:clipboard-check", order = 32)
@RolesAllowed({Role.Names.LEAD, Role.Names.INSTRUCTOR, Role.Names.ACADEMIC_AFFAIRS})
public class ManageExamsView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {
    private static final int ROWS = 50;

    private final ExamQueries queries;
    private final PlanningQueries planning;
    private final Exams exams;
    private final ExamSettings settings;
    private final Clock clock;
    private final ExamWords words;
    private final Div list = new Div();

    @Inject
    public ManageExamsView(
            ExamQueries queries,
            PlanningQueries planning,
            Exams exams,
            ExamSettings settings,
            CurrentUser currentUser,
            Clock clock) {
        this.queries = queries;
        this.planning = planning;
        this.exams = exams;
        this.settings = settings;
        this.clock = clock;
        this.words = new ExamWords(getLocale(), clock);
        getContent().addClassNames("xk-page", "xk-page-wide");
        getContent().add(new H1(words.say("exams.manage.menu")));
        if (currentUser.get().has(Role.LEAD)) {
            getContent().add(actions());
        }
        getContent().add(list);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(event.getLocation()
                .getQueryParameters()
                .getSingleParameter("page")
                .filter(value -> value.matches("[0-9]{1,6}"))
                .map(Integer::parseInt)
                .orElse(0));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("exams.manage.menu");
    }

    private Div actions() {
        Button plan = new Button(
                words.say("exams.plan"), e -> new PlanExamDialog(planning, settings, clock, this::plan).open());
        plan.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Button time = new Button(words.say("exams.grantTime"), e -> new GrantTimeDialog((number, percent) -> {
                    exams.grantTime(number, percent);
                    Notices.done(words.say("exams.timeGranted", number, percent));
                })
                .open());
        Div actions = new Div(plan, time);
        actions.addClassName("xk-exam-toolbar");
        return actions;
    }

    private void plan(NewExam filled) {
        ExamId planned = exams.plan(filled);
        UI.getCurrent().navigate(ExamLinks.figures(planned.value()));
        Notices.done(words.say("exams.planned", filled.title(), words.moment(filled.opensAt())));
    }

    void show(int number) {
        Page<ExamLine> page = queries.exams(number, ROWS);
        list.removeAll();
        if (number > 0 && page.items().isEmpty()) {
            show((int) ((page.total() - 1) / ROWS));
            return;
        }
        if (page.total() == 0) {
            list.add(new Paragraph(words.say("exams.manage.none")));
            return;
        }
        list.add(table(page.items()));
        if (number > 0) {
            list.add(new Anchor(ExamLinks.manage() + "?page=" + (number - 1), words.say("exams.newer")));
        }
        if ((number + 1L) * ROWS < page.total()) {
            list.add(new Anchor(ExamLinks.manage() + "?page=" + (number + 1), words.say("exams.older")));
        }
    }

    private Component table(List<ExamLine> lines) {
        FigureTable table = ExamTable.of(
                words,
                "exams.manage.menu",
                "exams.column.title",
                "exams.column.opens",
                "exams.column.closes",
                "exams.column.enrolled",
                "exams.column.started",
                "exams.column.ended",
                "exams.column.marked");
        lines.forEach(line -> table.row(Cell.link(name(line), ExamLinks.figures(line.id())), cells(line)));
        return new ShownTable(About.of(words.say("exams.manage.menu")), clock, table);
    }

    private String name(ExamLine line) {
        return line.cancelledAt() == null ? line.title() : words.say("exams.titleCancelled", line.title());
    }

    private List<Cell> cells(ExamLine line) {
        return List.of(
                Cell.text(words.moment(line.opensAt())),
                Cell.text(words.moment(line.closesAt())),
                ExamNumbers.cell(line.id(), null, Stand.ENROLLED, line.enrolled()),
                ExamNumbers.cell(line.id(), null, Stand.STARTED, line.started()),
                ExamNumbers.cell(line.id(), null, Stand.ENDED, line.ended()),
                ExamNumbers.cell(line.id(), null, Stand.MARKED, line.marked()));
    }
}
