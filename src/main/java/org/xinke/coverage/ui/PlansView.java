package org.xinke.coverage.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.xinke.coverage.Derivation;
import org.xinke.coverage.plans.PlanLine;
import org.xinke.coverage.plans.PlanQueries;
import org.xinke.coverage.plans.PlanState;
import org.xinke.coverage.plans.TeachingPlans;
import org.xinke.shared.CurrentUser;
import org.xinke.shared.Role;
import org.xinke.shared.Settings;
import org.xinke.shared.ui.EmptyNote;
import org.xinke.shared.ui.Notices;
import org.xinke.tables.About;
import org.xinke.tables.ui.ExcelDownload;

/** Which programme has the course for which cohort, in which version, and whom it binds. */
@Route("plans")
@Menu(title = "coverage.plans.menu", icon = "vaadin:file-tree", order = 41)
@RolesAllowed({Role.Names.ACADEMIC_AFFAIRS, Role.Names.ADMIN})
public class PlansView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {
    private static final String ROUTE = "plans";

    private final PlanQueries queries;
    private final TeachingPlans plans;
    private final StateWords words;
    private final Clock clock;
    private final boolean edits;

    @Inject
    public PlansView(
            PlanQueries queries, TeachingPlans plans, CurrentUser currentUser, Settings settings, Clock clock) {
        this.clock = clock;
        this.queries = queries;
        this.plans = plans;
        this.words = new StateWords(getLocale(), settings.zone());
        this.edits = currentUser.get().has(Role.ACADEMIC_AFFAIRS);
        getContent().addClassNames("xk-page", "xk-page-wide");
    }

    @Override
    public String getPageTitle() {
        return getTranslation("coverage.plans.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters query = event.getLocation().getQueryParameters();
        List<Integer> cohorts = queries.cohorts();
        int cohort = query.getSingleParameter("cohort")
                .filter(year -> year.matches("\\d{4}"))
                .map(Integer::valueOf)
                .orElse(cohorts.isEmpty() ? 0 : cohorts.get(0));
        show(cohort, query.getSingleParameter("all").isPresent(), cohorts);
    }

    void show(int cohort, boolean superseded, List<Integer> cohorts) {
        List<PlanLine> lines = queries.lines(cohort, superseded);
        List<PlanLine> drafts =
                lines.stream().filter(line -> line.state() == PlanState.DRAFT).toList();
        Paragraph answer = new Paragraph(answer(cohort, lines, drafts.size()));
        Div card = new Div(answer);
        card.addClassName("xk-card");
        getContent().removeAll();
        getContent()
                .add(
                        new H1(words.say("coverage.plans.title")),
                        card,
                        tools(cohort, superseded, cohorts, lines, drafts));
        getContent()
                .add(
                        lines.isEmpty()
                                ? new EmptyNote(
                                        words.say("coverage.plans.empty"), words.say("coverage.plans.emptyHint"))
                                : new PlansGrid(words, lines, this::actions, edits && !drafts.isEmpty()));
    }

    private String answer(int cohort, List<PlanLine> lines, int drafts) {
        List<PlanLine> inForce = lines.stream()
                .filter(line -> line.state() == PlanState.IN_FORCE)
                .toList();
        int bound = inForce.stream().mapToInt(PlanLine::bound).sum();
        long without = queries.majors(cohort).stream()
                .filter(major -> major.planned() == null)
                .count();
        return words.say("coverage.plans.answer", String.valueOf(cohort), inForce.size(), bound, without, drafts);
    }

    private Div tools(
            int cohort, boolean superseded, List<Integer> cohorts, List<PlanLine> lines, List<PlanLine> drafts) {
        Select<Integer> year = new Select<>();
        year.setLabel(words.say("coverage.cohortLabel"));
        year.setItems(cohorts);
        year.setItemLabelGenerator(value -> words.say("coverage.cohort", String.valueOf(value)));
        if (cohorts.contains(cohort)) {
            year.setValue(cohort);
        }
        year.addValueChangeListener(change -> go(change.getValue(), superseded));
        Checkbox all = new Checkbox(words.say("coverage.plans.superseded"), superseded);
        all.addValueChangeListener(change -> go(cohort, change.getValue()));
        Div tools = new Div(year, all);
        tools.addClassName("xk-tools");
        if (!lines.isEmpty()) {
            tools.add(new ExcelDownload(
                    About.of(
                            words.say("coverage.plans.title"),
                            words.say("coverage.cohort", String.valueOf(cohort)),
                            superseded ? words.say("coverage.plans.superseded") : ""),
                    clock,
                    PlansGrid.sheet(words),
                    (offset, limit) -> offset == 0 ? lines : List.of()));
        }
        if (edits) {
            Button add =
                    new Button(words.say("coverage.plans.new"), click -> PlanDialog.add(words, queries, plans, cohort)
                            .open());
            add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            tools.add(add);
            if (!drafts.isEmpty()) {
                tools.add(new Button(words.say("coverage.plans.enforceAll"), click -> preview(drafts)));
            }
        }
        return tools;
    }

    private Div actions(PlanLine line) {
        if (!edits || line.state() != PlanState.DRAFT) {
            return new Div();
        }
        return PlansGrid.cell(
                small("coverage.plans.edit", () -> PlanDialog.change(words, queries, plans, line)
                        .open()),
                small("coverage.plans.enforce", () -> preview(List.of(line))),
                small("coverage.plans.discard", () -> discard(line)));
    }

    private Button small(String text, Runnable deed) {
        Button button = new Button(words.say(text), click -> deed.run());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        return button;
    }

    private void discard(PlanLine line) {
        plans.discard(line.id(), line.version());
        Notices.done(words.say("coverage.plans.discarded"));
        UI.getCurrent().refreshCurrentRoute(false);
    }

    private void preview(List<PlanLine> drafts) {
        new PlanPreviewDialog(words, queries, drafts, () -> enforce(drafts)).open();
    }

    private void enforce(List<PlanLine> drafts) {
        Derivation done = plans.putIntoForce(drafts.stream().map(PlanLine::id).toList());
        Notices.done(words.say("coverage.plans.enforced", done.bound(), done.moved()));
        UI.getCurrent().refreshCurrentRoute(false);
    }

    private static void go(int cohort, boolean superseded) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("cohort", String.valueOf(cohort));
        if (superseded) {
            parts.put("all", "1");
        }
        UI.getCurrent().navigate(ROUTE, QueryParameters.simple(parts));
    }
}
