package org.xinke.results.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.DescriptionList.Description;
import com.vaadin.flow.component.html.DescriptionList.Term;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.xinke.exams.ExamId;
import org.xinke.exams.ui.ExamLinks;
import org.xinke.results.AnalysisQueries;
import org.xinke.results.ItemAnalysis;
import org.xinke.results.ItemAnalysis.Item;
import org.xinke.results.analysis.ItemFigures.OptionFigures;
import org.xinke.results.analysis.TestFigures;
import org.xinke.shared.Role;
import org.xinke.shared.ui.EmptyNote;
import org.xinke.shared.ui.FigureTable;
import org.xinke.shared.ui.FigureTable.Cell;
import org.xinke.shared.ui.Words;
import org.xinke.tables.About;
import org.xinke.tables.ExcelTable;
import org.xinke.tables.ui.ExcelDownload;

/** 试卷分析: how good the paper was as a measure, item by item, and what to look at. */
@Route("exams/manage/:id([0-9]{1,18})/analysis")
@RolesAllowed({Role.Names.LEAD, Role.Names.ACADEMIC_AFFAIRS})
public class AnalysisView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {
    private static final String LETTERS = "ABCDEFGH";

    private final AnalysisQueries queries;
    private final AnalysisWords words;
    private final Clock clock;

    @Inject
    public AnalysisView(AnalysisQueries queries, Clock clock) {
        this.queries = queries;
        this.clock = clock;
        this.words = new AnalysisWords(getLocale(), clock.getZone());
        getContent().addClassNames("xk-page", "xk-page-wide");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(new ExamId(event.getRouteParameters().getLong("id").orElseThrow()));
    }

    @Override
    public String getPageTitle() {
        return words.say("results.analysis");
    }

    void show(ExamId id) {
        ItemAnalysis analysis = queries.analysis(id);
        getContent().removeAll();
        getContent().add(new H1(words.say("results.analysisOf", analysis.exam())));
        if (analysis.figures().papers() == 0) {
            getContent().add(new EmptyNote(words.say("results.noPapers"), words.say("results.noPapersHint")));
        } else {
            sheet(id, analysis);
        }
        getContent().add(new Anchor(ExamLinks.figures(id.value()), words.say("results.backToExam")));
    }

    private void sheet(ExamId id, ItemAnalysis analysis) {
        getContent().add(figures(analysis), quiet("results.analysisText"));
        getContent()
                .add(new ExcelDownload(
                        About.of(words.say("results.analysisOf", analysis.exam())),
                        clock,
                        excel(),
                        (offset, limit) -> queries.analysis(id).items().stream()
                                .skip(offset)
                                .limit(limit)
                                .toList()));
        List<Item> striking = analysis.items().stream()
                .filter(item -> !item.flags().isEmpty())
                .toList();
        section("results.striking", striking.isEmpty() ? quiet("results.noneStriking") : items(striking));
        section("results.objectives", objectives(analysis.objectives()));
        section("results.allItems", items(analysis.items()));
        section("results.options", options(analysis.items()));
    }

    private void section(String title, Component content) {
        getContent().add(new H2(words.say(title)), content);
    }

    private Paragraph quiet(String key) {
        Paragraph paragraph = new Paragraph(words.say(key));
        paragraph.addClassName("xk-quiet");
        return paragraph;
    }

    private Component figures(ItemAnalysis analysis) {
        TestFigures test = analysis.figures();
        DescriptionList list = new DescriptionList();
        list.addClassName("xk-exam-figures");
        figure(list, "results.papers", String.valueOf(test.papers()));
        figure(list, "results.mean", words.say("results.of", words.figure(test.mean()), Words.plain(analysis.full())));
        figure(list, "results.deviation", words.figure(test.deviation()));
        figure(list, "results.passRate", words.say("results.percent", 100 * analysis.passed() / test.papers()));
        figure(list, "results.alpha", words.figure(test.alpha()));
        figure(list, "results.error", words.figure(test.error()));
        return list;
    }

    private void figure(DescriptionList list, String key, String value) {
        list.add(new Div(new Term(words.say(key)), new Description(value)));
    }

    private Component items(List<Item> items) {
        FigureTable table = table(
                "results.allItems",
                "results.item",
                "results.answers",
                "results.facility",
                "results.discrimination",
                "results.corrected",
                "results.advice");
        items.forEach(item -> table.row(
                Cell.words(item.questionId() + " " + MarkingWords.beginning(item.stem())),
                List.of(
                        Cell.text(String.valueOf(item.figures().answers())),
                        Cell.text(words.figure(item.figures().facility())),
                        Cell.text(words.figure(item.figures().discrimination())),
                        Cell.text(words.figure(item.figures().corrected())),
                        Cell.words(words.flags(item.flags())))));
        return table.draw();
    }

    private Component objectives(List<ItemAnalysis.Objective> objectives) {
        FigureTable table =
                table("results.objectives", "results.objective", "results.unit", "results.answers", "results.facility");
        objectives.forEach(line -> table.row(
                Cell.words(line.text()),
                List.of(
                        Cell.words(line.unit()),
                        Cell.text(String.valueOf(line.answers())),
                        Cell.text(words.figure(line.facility().doubleValue())))));
        return table.draw();
    }

    /** Who chose what, folded up item by item. */
    private Component options(List<Item> items) {
        Div all = new Div();
        items.stream().filter(item -> !item.options().isEmpty()).forEach(item -> {
            FigureTable table =
                    table("results.options", "results.option", "results.chosen", "results.upper", "results.lower");
            for (int place = 0; place < item.options().size(); place++) {
                OptionFigures chosen = item.figures().options().getOrDefault(place, new OptionFigures(0, 0, 0));
                String key = item.options().get(place).key() ? words.say("results.isKey") : "";
                table.row(
                        Cell.words(LETTERS.charAt(place) + " "
                                + MarkingWords.beginning(
                                        item.options().get(place).html()) + key),
                        Cell.texts(chosen.chosen(), words.figure(chosen.upper()), words.figure(chosen.lower())));
            }
            all.add(new NativeDetails(item.questionId() + " " + MarkingWords.beginning(item.stem()), table.draw()));
        });
        return all;
    }

    private ExcelTable<Item> excel() {
        return new ExcelTable<Item>(words.say("results.analysis"), words.zone())
                .text(words.say("results.item"), 14, Item::questionId)
                .text(words.say("results.stem"), 60, Item::stem)
                .number(words.say("results.answers"), 8, item -> item.figures().answers())
                .number(words.say("results.facility"), 8, item -> item.figures().facility())
                .number(
                        words.say("results.discrimination"),
                        8,
                        item -> boxed(item.figures().discrimination()))
                .number(
                        words.say("results.total"),
                        8,
                        item -> boxed(item.figures().total()))
                .number(
                        words.say("results.corrected"),
                        8,
                        item -> boxed(item.figures().corrected()))
                .text(words.say("results.advice"), 40, item -> words.flags(item.flags()));
    }

    private static @Nullable Number boxed(OptionalDouble number) {
        return number.isPresent() ? number.getAsDouble() : null;
    }

    private FigureTable table(String caption, String... headers) {
        return FigureTable.of("xk-exam-table", words, caption, headers);
    }
}
