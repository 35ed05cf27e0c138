package org.xinke.figures.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.xinke.coverage.CaseQueries;
import org.xinke.coverage.Coverage;
import org.xinke.coverage.Derivation;
import org.xinke.coverage.Place;
import org.xinke.coverage.ui.CaseDialog;
import org.xinke.figures.CoverageAcross;
import org.xinke.figures.CoverageFilter;
import org.xinke.figures.CoverageLine;
import org.xinke.figures.CoverageQueries;
import org.xinke.figures.CoverageSort;
import org.xinke.figures.CutChoice;
import org.xinke.figures.Tally;
import org.xinke.shared.CurrentUser;
import org.xinke.shared.NotFound;
import org.xinke.shared.Role;
import org.xinke.shared.Settings;
import org.xinke.shared.ui.EmptyNote;
import org.xinke.shared.ui.Notices;
import org.xinke.shared.ui.PdfDownload;
import org.xinke.tables.About;
import org.xinke.tables.ui.ExcelDownload;

/** Is everybody covered? The answer, the chart, and the table down to the names. */
@Route(CoverageAddress.ROUTE)
@Menu(title = "figures.menu", icon = "vaadin:chart-grid", order = 40)
@RolesAllowed({Role.Names.ACADEMIC_AFFAIRS, Role.Names.ADMIN, Role.Names.COLLEGE_OFFICER})
public class CoverageView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {
    private static final String CASE = "case";

    private final CoverageQueries queries;
    private final CaseQueries cases;
    private final Coverage coverage;
    private final CurrentUser currentUser;
    private final transient Clock clock;
    private final CoverageWords words;

    @Inject
    public CoverageView(
            CoverageQueries queries,
            CaseQueries cases,
            Coverage coverage,
            CurrentUser currentUser,
            Settings settings,
            Clock clock) {
        this.clock = clock;
        this.queries = queries;
        this.cases = cases;
        this.coverage = coverage;
        this.currentUser = currentUser;
        this.words = new CoverageWords(getLocale(), settings.zone());
        getContent().addClassNames("xk-page", "xk-page-wide");
    }

    @Override
    public String getPageTitle() {
        return getTranslation("figures.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        CoverageAddress asked = CoverageAddress.of(event.getLocation().getQueryParameters());
        try {
            open(asked);
            event.getLocation()
                    .getQueryParameters()
                    .getSingleParameter(CASE)
                    .ifPresent(number -> openCase(asked, number));
        } catch (NotFound e) {
            event.rerouteToError(NotFoundException.class);
        }
    }

    void open(CoverageAddress asked) {
        Optional<String> onlyCollege = queries.onlyCollege();
        CoverageAddress known = asked.notAfter(today());
        show(onlyCollege.map(known::confinedTo).orElse(known), onlyCollege.isPresent());
    }

    private void show(CoverageAddress address, boolean oneCollege) {
        List<Integer> cohorts = queries.cohorts();
        CoverageFilter filter = queries.followed(address.filter(cohorts));
        Place place = queries.place(filter);
        CoverageFilter everybody = filter.withoutWishes();
        List<CoverageLine> lines = queries.lines(address.finest(), everybody);
        Tally all = Tally.sum(lines.stream().map(CoverageLine::tally).toList());
        getContent().removeAll();
        getContent().add(new H1(getTranslation("figures.title")));
        if (filter.namesPlace()) {
            getContent().add(CoverageBar.trail(words, address, place, !oneCollege));
        }
        getContent().add(answer(filter, whose(filter, place), all));
        List<CutChoice> cuts = queries.cuts();
        CoverageBar bar = new CoverageBar(words, address, cohorts).withCuts(cuts, today());
        if (currentUser.get().has(Role.ACADEMIC_AFFAIRS)) {
            bar.add(new Button(words.say("figures.refresh"), click -> refresh()));
        }
        getContent().add(bar);
        About about = words.about(address, whose(filter, place), cuts);
        if (address.showsPeople()) {
            showPeople(address, filter, about);
        } else {
            showFigures(address, filter, lines, offered(cuts, filter.cohort() == null && cohorts.size() > 1), about);
            if (!lines.isEmpty()) {
                getContent().add(printed(filter, whose(filter, place), lines));
            }
        }
    }

    private void showFigures(
            CoverageAddress address,
            CoverageFilter filter,
            List<CoverageLine> lines,
            List<CoverageAcross> offered,
            About about) {
        CoverageFigures figures = new CoverageFigures(words, address, lines, offered);
        getContent().add(figures);
        if (!lines.isEmpty()) {
            address.across()
                    .ifPresentOrElse(
                            across ->
                                    figures.table(about, clock, across, queries.across(across, filter.withoutWishes())),
                            () -> figures.table(about, clock));
        }
    }

    private static List<CoverageAcross> offered(List<CutChoice> cuts, boolean manyCohorts) {
        return Stream.of(CoverageAcross.values())
                .filter(across -> across == CoverageAcross.COHORT
                        ? manyCohorts
                        : cuts.stream()
                                        .filter(cut -> cut.kind().name().equals(across.name()))
                                        .count()
                                > 1)
                .toList();
    }

    private CoverageAnswer answer(CoverageFilter filter, String whose, Tally all) {
        LocalDate on = filter.cut().on();
        return on == null
                ? new CoverageAnswer(words, whose, all, queries.learning(filter.withoutWishes()))
                : new CoverageAnswer(words, whose, all, on);
    }

    private Component printed(CoverageFilter filter, String whose, List<CoverageLine> lines) {
        LocalDate on = filter.cut().on() == null ? today() : filter.cut().on();
        Div below = new Div(new PdfDownload(
                words.say("figures.report.file", whose, on.toString()),
                words.say("figures.report.download"),
                out -> new CoverageReportPdf(words, whose, on, clock.instant()).write(lines, out)));
        below.addClassName("xk-report");
        return below;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), words.zone());
    }

    private String whose(CoverageFilter filter, Place place) {
        String name = place.name().isEmpty() ? words.say("figures.school") : place.name();
        return words.whose(name, filter.cohort());
    }

    private void showPeople(CoverageAddress address, CoverageFilter filter, About about) {
        int count = queries.count(filter);
        Div head = new Div(
                new H2(words.say("figures.peopleCount", count)),
                new ExcelDownload(
                        about,
                        clock,
                        new CoverageTables(words).peopleForExcel(filter.cut().on() != null),
                        (offset, limit) ->
                                queries.people(filter, address.sort(), address.descending(), offset, limit)));
        head.addClassName("xk-list-head");
        getContent().add(head, count == 0 ? nobody() : people(address, filter, count));
    }

    private EmptyNote nobody() {
        return new EmptyNote(words.say("figures.emptyPeople"), words.say("figures.emptyPeopleHint"));
    }

    private Component people(CoverageAddress address, CoverageFilter filter, int count) {
        PeopleGrid grid = new PeopleGrid(words, address, person -> UI.getCurrent()
                .navigate(CoverageAddress.ROUTE, address.query().merging(CASE, person.number())));
        grid.show(queries, filter, address, count);
        grid.onSort((key, down) -> go(address.sorted(CoverageSort.valueOf(key), down)));
        return grid;
    }

    /** It has an address of its own, so that it can be sent to a colleague, and Back closes it. */
    private void openCase(CoverageAddress address, String number) {
        CaseDialog dialog = new CaseDialog(words.states(), cases.one(number));
        if (currentUser.get().has(Role.ACADEMIC_AFFAIRS)) {
            dialog.withDecision(coverage, () -> UI.getCurrent().refreshCurrentRoute(false));
        }
        if (!currentUser.get().has(Role.COLLEGE_OFFICER)) {
            dialog.getFooter().add(new Anchor("people/" + number, words.say("figures.toPerson")));
        }
        dialog.addOpenedChangeListener(change -> {
            if (!change.isOpened()) {
                go(address);
            }
        });
        addDetachListener(left -> dialog.close());
        dialog.open();
    }

    private void refresh() {
        Derivation done = coverage.derive();
        Notices.done(
                done.nothing()
                        ? words.say("figures.refreshedNothing")
                        : words.say(
                                "figures.refreshed",
                                done.bound(),
                                done.started(),
                                done.left(),
                                done.byStatus(),
                                done.graded() + done.retaking(),
                                done.moved()));
        UI.getCurrent().refreshCurrentRoute(false);
    }

    private static void go(CoverageAddress there) {
        UI.getCurrent().navigate(CoverageAddress.ROUTE, there.query());
    }
}
