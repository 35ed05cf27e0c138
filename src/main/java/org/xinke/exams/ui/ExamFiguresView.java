package org.xinke.exams.ui;

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
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xinke.exams.ExamId;
import org.xinke.exams.ExamQueries;
import org.xinke.exams.ExamQueries.ExamLine;
import org.xinke.exams.ExamQueries.SectionFigures;
import org.xinke.exams.ExamQueries.Stand;
import org.xinke.shared.NotFound;
import org.xinke.shared.Role;
import org.xinke.shared.ui.EmptyNote;
import org.xinke.shared.ui.FigureTable;
import org.xinke.shared.ui.FigureTable.Cell;
import org.xinke.tables.About;
import org.xinke.tables.ui.ExcelDownload;
import org.xinke.tables.ui.ShownTable;

/** One exam: how many, how well, section by section; {@code ?list=} and {@code ?section=} open the students behind a figure. */
@Route("exams/manage/:id([0-9]{1,18})")
@RolesAllowed({Role.Names.LEAD, Role.Names.INSTRUCTOR, Role.Names.ACADEMIC_AFFAIRS})
public class ExamFiguresView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {
    private static final List<Stand> COLUMNS =
            List.of(Stand.ENROLLED, Stand.STARTED, Stand.ENDED, Stand.MARKED, Stand.PASSED);

    private final ExamQueries queries;
    private final ExamSteps steps;
    private final Clock clock;
    private final ExamWords words;
    private String title = "";

    @Inject
    public ExamFiguresView(ExamQueries queries, ExamSteps steps, Clock clock) {
        this.queries = queries;
        this.steps = steps;
        this.clock = clock;
        this.words = new ExamWords(getLocale(), clock);
        getContent().addClassNames("xk-page", "xk-page-wide");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Location asked = event.getLocation();
        String list = asked.getQueryParameters().getSingleParameter("list").orElse("");
        Stand stand = Arrays.stream(Stand.values())
                .filter(one -> one.name().equals(list))
                .findFirst()
                .orElse(null);
        show(new ExamId(event.getRouteParameters().getLong("id").orElseThrow()), section(asked), stand);
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    private static @Nullable Long section(Location location) {
        return location.getQueryParameters()
                .getSingleParameter("section")
                .filter(value -> value.matches("[0-9]{1,18}"))
                .map(Long::valueOf)
                .orElse(null);
    }

    void show(ExamId id, @Nullable Long sectionId, @Nullable Stand stand) {
        ExamLine exam = queries.exam(id);
        List<SectionFigures> sections = queries.sections(id);
        getContent().removeAll();
        if (sectionId == null && stand == null) {
            showAll(exam, sections);
        } else {
            SectionFigures section = sectionId == null ? null : one(sections, sectionId);
            showRows(exam, section, stand == null ? Stand.ENROLLED : stand);
        }
    }

    private static SectionFigures one(List<SectionFigures> sections, long id) {
        return sections.stream()
                .filter(section -> section.sectionId() == id)
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private void showAll(ExamLine exam, List<SectionFigures> sections) {
        title = exam.title();
        Paragraph when = new Paragraph(
                words.say("exams.when", words.moment(exam.opensAt()), words.moment(exam.closesAt()), exam.minutes()));
        when.addClassName("xk-quiet");
        getContent().add(new H1(title), when);
        if (exam.cancelledAt() != null) {
            getContent().add(new Paragraph(words.say("exams.cancelledAt", words.moment(exam.cancelledAt()))));
        }
        steps.show(exam);
        getContent().add(new ExamNumbers(words, exam, null), steps);
        distribution(exam, null);
        getContent().add(new H2(words.say("exams.bySection")), sections(exam, sections));
        getContent().add(new Anchor(ExamLinks.manage(), words.say("exams.backToAll")));
    }

    private void showRows(ExamLine exam, @Nullable SectionFigures section, Stand stand) {
        Long sectionId = section == null ? null : section.sectionId();
        ExamId id = new ExamId(exam.id());
        title = section == null ? exam.title() : words.say("exams.ofSection", exam.title(), section.name());
        Nav trail = new Nav(new Anchor(ExamLinks.figures(exam.id()), exam.title()));
        trail.addClassName("xk-trail");
        int count = queries.count(id, sectionId, stand);
        String what = words.say("exams.rows." + stand, count);
        Div head = new Div(new H2(what));
        head.addClassName("xk-list-head");
        getContent().add(trail, new H1(title), new ExamNumbers(words, exam, section), head);
        if (count == 0) {
            getContent().add(new EmptyNote(what, words.say("exams.noStudents")));
        } else {
            head.add(new ExcelDownload(
                    About.of(exam.title(), section == null ? "" : section.name(), what),
                    clock,
                    ResultsGrid.sheet(words),
                    (offset, limit) -> queries.results(id, sectionId, stand, offset, limit)));
            ResultsGrid grid = new ResultsGrid(words);
            grid.fit((offset, limit) -> queries.results(id, sectionId, stand, offset, limit), count);
            getContent().add(grid);
        }
        distribution(exam, sectionId);
    }

    private void distribution(ExamLine exam, @Nullable Long sectionId) {
        if (exam.marked() > 0) {
            getContent()
                    .add(
                            new H2(words.say("exams.distribution")),
                            new ExamBars(queries.distribution(new ExamId(exam.id()), sectionId), words));
        }
    }

    private Component sections(ExamLine exam, List<SectionFigures> lines) {
        FigureTable table = ExamTable.of(
                words,
                "exams.bySection",
                "exams.column.section",
                "exams.column.enrolled",
                "exams.column.started",
                "exams.column.ended",
                "exams.column.marked",
                "exams.column.passed",
                "exams.column.average");
        for (SectionFigures line : lines) {
            List<Cell> cells = new ArrayList<>(COLUMNS.stream()
                    .map(stand -> ExamNumbers.cell(exam.id(), line.sectionId(), stand, ExamNumbers.of(line, stand)))
                    .toList());
            cells.add(Cell.text(ExamNumbers.average(line.average())));
            table.row(Cell.link(line.name(), ExamLinks.rows(exam.id(), line.sectionId(), Stand.ENROLLED)), cells);
        }
        return new ShownTable(About.of(exam.title(), words.say("exams.bySection")), clock, table);
    }
}
