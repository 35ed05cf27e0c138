package org.xinke.exams.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.DescriptionList.Description;
import com.vaadin.flow.component.html.DescriptionList.Term;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xinke.exams.ExamId;
import org.xinke.exams.ExamQueries;
import org.xinke.exams.ExamQueries.Bucket;
import org.xinke.exams.ExamQueries.ExamLine;
import org.xinke.exams.ExamQueries.SectionFigures;
import org.xinke.exams.ReleaseRule;
import org.xinke.exams.planning.Exams;
import org.xinke.shared.CurrentUser;
import org.xinke.shared.Role;
import org.xinke.shared.ui.FigureTable;
import org.xinke.shared.ui.FigureTable.Cell;
import org.xinke.shared.ui.FigureTable.Look;
import org.xinke.shared.ui.Notices;
import org.xinke.shared.ui.Words;

/** One exam: how many, how well, section by section; {@code ?section=} opens the students of one. */
@Route("exams/manage/:id([0-9]{1,18})")
@RolesAllowed({Role.Names.LEAD, Role.Names.INSTRUCTOR, Role.Names.ACADEMIC_AFFAIRS})
public class ExamFiguresView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {
    private final ExamQueries queries;
    private final Exams exams;
    private final CurrentUser currentUser;
    private final ExamWords words;
    private String title = "";

    @Inject
    public ExamFiguresView(ExamQueries queries, Exams exams, CurrentUser currentUser, Clock clock) {
        this.queries = queries;
        this.exams = exams;
        this.currentUser = currentUser;
        this.words = new ExamWords(getLocale(), clock);
        getContent().addClassNames("xk-page", "xk-page-wide");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(new ExamId(event.getRouteParameters().getLong("id").orElseThrow()), section(event.getLocation()));
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

    private void show(ExamId id, @Nullable Long sectionId) {
        ExamLine exam = queries.exam(id);
        title = exam.title();
        Paragraph when = new Paragraph(
                words.say("exams.when", words.moment(exam.opensAt()), words.moment(exam.closesAt()), exam.minutes()));
        when.addClassName("xk-quiet");
        getContent().removeAll();
        getContent().add(new H1(exam.title()), when, figures(exam));
        release(exam).ifPresent(getContent()::add);
        if (currentUser.get().has(Role.LEAD) || currentUser.get().has(Role.ACADEMIC_AFFAIRS)) {
            getContent()
                    .add(
                            way(ExamLinks.time(exam.id()), "exams.time"),
                            way(ExamLinks.marking(exam.id()), "exams.marking"),
                            way(ExamLinks.analysis(exam.id()), "exams.analysis"));
        }
        if (exam.marked() > 0) {
            getContent().add(new H2(words.say("exams.distribution")), bars(queries.distribution(id, sectionId)));
        }
        getContent().add(new H2(words.say("exams.bySection")), sections(id));
        if (sectionId != null) {
            getContent().add(new SectionResults(queries.resultsBySection(id, sectionId), words));
        }
        getContent().add(new Anchor(ExamLinks.manage(), words.say("exams.backToAll")));
    }

    private Paragraph way(String href, String key) {
        return new Paragraph(new Anchor(href, words.say(key)));
    }

    private Component figures(ExamLine exam) {
        DescriptionList list = new DescriptionList();
        list.addClassName("xk-exam-figures");
        figure(list, "exams.column.enrolled", exam.enrolled());
        figure(list, "exams.column.started", exam.started());
        figure(list, "exams.column.running", exam.running());
        figure(list, "exams.column.ended", exam.ended());
        figure(list, "exams.column.marked", exam.marked());
        figure(list, "exams.column.passed", exam.passed());
        list.add(new Div(new Term(words.say("exams.column.average")), new Description(average(exam.average()))));
        return list;
    }

    private void figure(DescriptionList list, String key, int number) {
        list.add(new Div(new Term(words.say(key)), new Description(String.valueOf(number))));
    }

    private static String average(@Nullable BigDecimal average) {
        return average == null ? "–" : Words.plain(average);
    }

    private Optional<Component> release(ExamLine exam) {
        boolean open = exam.releasedAt() != null || exam.releaseRule() == ReleaseRule.AT_ONCE;
        if (open || !currentUser.get().has(Role.LEAD)) {
            return Optional.empty();
        }
        Button button = new Button(words.say("exams.releaseNow"), e -> new ReleaseDialog(exam.marked(), () -> {
                    exams.release(new ExamId(exam.id()));
                    Notices.done(words.say("exams.released", exam.marked()));
                    show(new ExamId(exam.id()), null);
                })
                .open());
        return Optional.of(button);
    }

    /** Bars of a list, so that a screen reader reads the numbers. */
    private Component bars(List<Bucket> buckets) {
        int most = Math.max(1, buckets.stream().mapToInt(Bucket::count).max().orElse(1));
        UnorderedList list = new UnorderedList();
        list.addClassName("xk-exam-bars");
        for (Bucket bucket : buckets) {
            Span bar = new Span();
            bar.addClassName("xk-exam-column");
            bar.getStyle().set("height", 70 * bucket.count() / most + "%");
            list.add(new ListItem(
                    new Span(String.valueOf(bucket.count())),
                    bar,
                    new Span(words.say("exams.fromPercent", bucket.from()))));
        }
        list.getElement().setAttribute("aria-label", words.say("exams.distributionText"));
        return list;
    }

    private Component sections(ExamId id) {
        List<SectionFigures> lines = queries.sections(id);
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
        lines.forEach(line -> table.row(
                new Cell(line.name(), ExamLinks.figures(id.value()) + "?section=" + line.sectionId(), Look.NUMBER),
                Cell.texts(
                        line.enrolled(),
                        line.started(),
                        line.ended(),
                        line.marked(),
                        line.passed(),
                        average(line.average()))));
        return table.draw();
    }
}
