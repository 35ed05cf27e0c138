package org.xinke.progress.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.xinke.course.SectionLine;
import org.xinke.course.SectionQueries;
import org.xinke.progress.LearnerSort;
import org.xinke.progress.LessonProgress;
import org.xinke.progress.SectionCard;
import org.xinke.progress.SectionLearner;
import org.xinke.progress.SectionProgressQueries;
import org.xinke.progress.SectionProgressQueries.Which;
import org.xinke.shared.NotFound;
import org.xinke.shared.Role;
import org.xinke.shared.Settings;
import org.xinke.shared.ui.Chart;
import org.xinke.shared.ui.EmptyNote;
import org.xinke.shared.ui.Words;
import org.xinke.tables.About;
import org.xinke.tables.ExcelTable;
import org.xinke.tables.ui.ExcelDownload;

/** Who is where in a section: how far each lesson is, and who falls behind first. Numbers, never what was written. */
@Route(SectionLinks.SECTIONS + "/:id")
@RolesAllowed({Role.Names.INSTRUCTOR, Role.Names.LEAD})
public class SectionView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {
    private static final List<LearnerSort> ORDERS =
            List.of(LearnerSort.BEHIND, LearnerSort.NUMBER, LearnerSort.LAST_READ, LearnerSort.HOURS, LearnerSort.QUIZ);

    private final SectionQueries sections;
    private final SectionProgressQueries progress;
    private final Settings settings;
    private final Clock clock;
    private String title = "";
    private Which which = Which.ALL;

    @Inject
    public SectionView(SectionQueries sections, SectionProgressQueries progress, Settings settings, Clock clock) {
        this.clock = clock;
        this.sections = sections;
        this.progress = progress;
        this.settings = settings;
        getContent().addClassNames("xk-page", "xk-page-wide");
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String sort = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("sort")
                .orElse("");
        long id = event.getRouteParameters()
                .get("id")
                .filter(text -> text.matches("[0-9]{1,18}"))
                .map(Long::valueOf)
                .orElseThrow(NotFound::new);
        String only = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("only")
                .orElse("");
        which = Arrays.stream(Which.values())
                .filter(one -> one.name().equals(only))
                .findFirst()
                .orElse(Which.ALL);
        show(sections.section(id), named(sort.replaceFirst("^-", "")), sort.startsWith("-"));
    }

    private void show(SectionLine section, LearnerSort sort, boolean descending) {
        title = section.name();
        Anchor back = new Anchor(SectionLinks.sections(), getTranslation("progress.sections"));
        Nav trail = new Nav(back);
        trail.addClassName("xk-trail");
        getContent().removeAll();
        getContent().add(trail, new H1(section.name()));
        if (section.students() == 0) {
            getContent()
                    .add(new EmptyNote(
                            getTranslation("progress.sectionEmpty"), getTranslation("progress.sectionEmptyHint")));
            return;
        }
        List<LessonProgress> lessons = progress.lessons(section.id());
        SectionCard figures = progress.card(section.id());
        getContent().add(answer(section, figures), chart(lessons));
        addLearners(section, figures, new LearnerWords(getLocale(), settings.zone(), lessons.size()), sort, descending);
    }

    private Div answer(SectionLine section, SectionCard figures) {
        Paragraph sentence = new Paragraph(getTranslation(
                "progress.sectionAnswer",
                section.students(),
                figures.started(),
                section.students() - figures.started(),
                Words.plain(figures.lessonsDone()),
                Words.plain(figures.hours())));
        Paragraph quiet = new Paragraph(section.term() + " · " + getTranslation("progress.classes", section.classes()));
        quiet.addClassName("xk-quiet");
        Div card = new Div(sentence, quiet);
        card.addClassName("xk-card");
        return card;
    }

    private Div chart(List<LessonProgress> lessons) {
        List<String> names = lessons.stream()
                .map(lesson -> getTranslation("progress.lesson", lesson.position(), lesson.title()))
                .toList();
        Chart.Model model = new Chart.Model(
                Chart.Kind.bars,
                names,
                List.of(
                        series(
                                "progress.done",
                                "covered",
                                lessons.stream().map(LessonProgress::done).toList()),
                        series(
                                "progress.reading",
                                "learning",
                                lessons.stream().map(LessonProgress::reading).toList()),
                        series(
                                "progress.notStarted",
                                "unscheduled",
                                lessons.stream().map(LessonProgress::notStarted).toList())),
                getTranslation("progress.unit"),
                true);
        String summary = lessons.stream()
                .map(lesson -> getTranslation(
                        "progress.chartLine", lesson.title(), lesson.done(), lesson.reading(), lesson.notStarted()))
                .collect(Collectors.joining("; "));
        Div card = new Div(new H2(getTranslation("progress.chart")), new Chart(model, summary));
        card.addClassNames("xk-card", "xk-chart-card");
        return card;
    }

    private Chart.Series series(String key, String tone, List<Integer> values) {
        return new Chart.Series(getTranslation(key), tone, values);
    }

    private void addLearners(
            SectionLine section, SectionCard figures, LearnerWords words, LearnerSort sort, boolean descending) {
        ExcelTable.Source<SectionLearner> rows =
                (offset, limit) -> progress.learners(section.id(), which, sort, descending, offset, limit);
        LearnersGrid grid = new LearnersGrid(words, sort, descending);
        grid.scroll(rows::rows, count(section, figures, which));
        grid.onSort((key, down) -> go(section, (down ? "-" : "") + key));
        Div head = new Div(
                new H2(getTranslation("progress.learners")),
                orders(section, sort),
                new ExcelDownload(
                        About.of(
                                section.name(),
                                section.term(),
                                which == Which.ALL ? "" : getTranslation("progress.only." + which),
                                getTranslation(
                                        descending ? "tables.sortedDown" : "tables.sorted",
                                        getTranslation("progress.order." + sort))),
                        clock,
                        words.forExcel(),
                        rows));
        head.addClassName("xk-list-head");
        Paragraph hint = new Paragraph(getTranslation("progress.learnersHint"));
        hint.addClassName("xk-quiet");
        getContent().add(head, tabs(section, figures), hint, grid);
    }

    private Nav tabs(SectionLine section, SectionCard figures) {
        Nav tabs = new Nav();
        tabs.addClassNames("xk-tabs", "xk-tabs-wrap");
        tabs.setAriaLabel(getTranslation("progress.learners"));
        for (Which one : Which.values()) {
            Anchor tab = new Anchor(
                    SectionLinks.only(section.id(), one),
                    getTranslation("progress.only." + one) + " " + count(section, figures, one));
            if (one == which) {
                tab.getElement().setAttribute("aria-current", "true");
            }
            tabs.add(tab);
        }
        return tabs;
    }

    private static int count(SectionLine section, SectionCard figures, Which which) {
        return switch (which) {
            case ALL -> section.students();
            case STARTED -> figures.started();
            case NOT_STARTED -> section.students() - figures.started();
            case PASSED -> figures.examsPassed();
        };
    }

    private Select<LearnerSort> orders(SectionLine section, LearnerSort sort) {
        Select<LearnerSort> select = new Select<>();
        select.setAriaLabel(getTranslation("progress.order"));
        select.setItems(ORDERS);
        select.setItemLabelGenerator(order -> getTranslation("progress.order." + order));
        if (ORDERS.contains(sort)) {
            select.setValue(sort);
        }
        select.addValueChangeListener(change -> go(section, change.getValue().name()));
        return select;
    }

    private static LearnerSort named(String name) {
        return Arrays.stream(LearnerSort.values())
                .filter(sort -> sort.name().equals(name))
                .findFirst()
                .orElse(LearnerSort.BEHIND);
    }

    private void go(SectionLine section, String sort) {
        UI.getCurrent()
                .navigate(
                        SectionLinks.section(section.id()),
                        QueryParameters.simple(Map.of("sort", sort, "only", which.name())));
    }
}
